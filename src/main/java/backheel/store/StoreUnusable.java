package backheel.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database cannot be opened; the message tells the operator what to do. */
public final class StoreUnusable extends Exception {
  StoreUnusable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static StoreUnusable because(Path file, Throwable cause) {
    return new StoreUnusable(
        "The database "
            + file
            + " cannot be used ("
            + StoreFailure.plain(cause)
            + "). Check that the folder can be written to and is on a local disk.",
        cause);
  }
}
