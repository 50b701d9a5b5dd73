package backheel.platform.telegram;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's own log. It writes a stack trace for each failed poll, some with the address that
 * holds the token; what matters of it is told by {@link Troubles}.
 */
final class LibraryLog {
  private LibraryLog() {}

  static void hush() {
    if (LoggerFactory.getLogger("org.telegram.telegrambots") instanceof Logger library) {
      library.setLevel(Level.OFF);
    }
  }
}
