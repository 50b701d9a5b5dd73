package backheel.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** The database cannot be opened; the message tells the operator what to do. */
public final class StoreUnusable extends Exception {
  StoreUnusable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Says what is wrong with the file, and what can be done. */
  public static StoreUnusable because(Path file, Throwable cause) {
    var code = StoreFailure.code(cause);
    if (StoreFailure.isDamage(code)) {
      return damaged(file);
    }
    var remedy =
        code == SQLiteErrorCode.SQLITE_FULL
            ? "Make room on its disk."
            : "Check that this user may write to the file and its folder, and that it is on a"
                + " local disk.";
    return new StoreUnusable(
        "The database " + file + " cannot be used (" + StoreFailure.plain(cause) + "). " + remedy,
        cause);
  }

  static StoreUnusable newer(Path file) {
    return new StoreUnusable(
        "The database "
            + file
            + " was written by a newer Backheel. Start that one, or restore a backup of this one:"
            + " backheel restore BACKUP-FILE",
        null);
  }

  static StoreUnusable damaged(Path file) {
    return new StoreUnusable(
        "The database "
            + file
            + " is damaged. Restore the last backup: backheel restore BACKUP-FILE",
        null);
  }
}
