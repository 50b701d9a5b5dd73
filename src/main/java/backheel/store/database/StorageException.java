package backheel.store.database;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The failure of a read or a write; no part of a failed write is kept. */
public final class StorageException extends RuntimeException {
  private final boolean diskFull;

  public StorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
    diskFull = cause != null && code(cause) == SQLiteErrorCode.SQLITE_FULL;
  }

  static StorageException of(Throwable cause) {
    return new StorageException(describe(cause), cause);
  }

  public boolean isDiskFull() {
    return diskFull;
  }

  /** Describes the failure in one line. */
  static String describe(Throwable cause) {
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
