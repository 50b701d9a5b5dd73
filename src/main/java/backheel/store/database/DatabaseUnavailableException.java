package backheel.store.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** The failure to open the database, with a message that advises the operator. */
public final class DatabaseUnavailableException extends Exception {
  DatabaseUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Returns an exception that names the problem with the file and a remedy. */
  public static DatabaseUnavailableException causedBy(Path file, Throwable cause) {
    var code = StorageException.code(cause);
    if (StorageException.isDamage(code)) {
      return damaged(file);
    }
    var remedy =
        code == SQLiteErrorCode.SQLITE_FULL
            ? "Make room on its disk."
            : "Check that this user may write to the file and its folder, and that it is on a"
                + " local disk.";
    return new DatabaseUnavailableException(
        "The database "
            + file
            + " cannot be used ("
            + StorageException.describe(cause)
            + "). "
            + remedy,
        cause);
  }

  static DatabaseUnavailableException newer(Path file) {
    return new DatabaseUnavailableException(
        "The database "
            + file
            + " was written by a newer Backheel. Start that one, or restore a backup of this one:"
            + " backheel restore BACKUP-FILE",
        null);
  }

  static DatabaseUnavailableException damaged(Path file) {
    return new DatabaseUnavailableException(
        "The database "
            + file
            + " is damaged. Restore the last backup: backheel restore BACKUP-FILE",
        null);
  }
}
