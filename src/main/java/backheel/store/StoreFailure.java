package backheel.store;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Something could not be read or written; nothing of a failed write was kept. */
public final class StoreFailure extends RuntimeException {
  private final boolean diskFull;

  public StoreFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
    diskFull = cause != null && code(cause) == SQLiteErrorCode.SQLITE_FULL;
  }

  static StoreFailure of(Throwable cause) {
    return new StoreFailure(plain(cause), cause);
  }

  public boolean isDiskFull() {
    return diskFull;
  }

  /** What broke, in one line. */
  static String plain(Throwable cause) {
    var code = code(cause);
    if (code == SQLiteErrorCode.SQLITE_FULL) {
      return "the disk is full";
    } else if (code != null && code.name().startsWith("SQLITE_READONLY")) {
      return "the file is read-only";
    } else if (isDamage(code)) {
      return "the file is damaged or not a database";
    }
    var message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  static boolean isDamage(@Nullable SQLiteErrorCode code) {
    return code == SQLiteErrorCode.SQLITE_NOTADB
        || (code != null && code.name().startsWith("SQLITE_CORRUPT"));
  }

  static @Nullable SQLiteErrorCode code(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException s) {
        return s.getResultCode();
      }
    }
    return null;
  }
}
