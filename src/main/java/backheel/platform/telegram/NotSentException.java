package backheel.platform.telegram;

import java.io.IOException;

/** A call failed before Telegram can have done anything. */
final class NotSentException extends IOException {
  NotSentException(String message) {
    super(message);
  }

  NotSentException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
