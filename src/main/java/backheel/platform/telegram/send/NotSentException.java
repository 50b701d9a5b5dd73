package backheel.platform.telegram.send;

import java.io.IOException;

/** A failure of a call before Telegram can have done anything. */
final class NotSentException extends IOException {
  NotSentException(String message) {
    super(message);
  }

  NotSentException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
