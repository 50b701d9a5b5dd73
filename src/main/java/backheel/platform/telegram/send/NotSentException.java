package backheel.platform.telegram.send;

import java.io.IOException;

/** A failure of a call before Telegram can have done anything. */
final class NotSentException extends IOException {
  private final int status;

  /** Creates a failure of something on the way, which answered with a status. */
  NotSentException(String message, int status) {
    super(message);
    this.status = status;
  }

  /** Creates a failure to connect. */
  NotSentException(IOException cause) {
    super(cause.getMessage(), cause);
    this.status = 0;
  }

  /** Returns the status of the answer, 0 where there was none. */
  int status() {
    return status;
  }
}
