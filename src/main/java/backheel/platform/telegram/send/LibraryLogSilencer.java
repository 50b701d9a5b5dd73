package backheel.platform.telegram.send;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's own log. It writes a stack trace for each failed poll, some with the address that
 * holds the token; {@link ThrottledLog} reports what matters of it.
 */
final class LibraryLogSilencer {
  private LibraryLogSilencer() {}

  static void silence() {
    if (LoggerFactory.getLogger("org.telegram.telegrambots") instanceof Logger library) {
      library.setLevel(Level.OFF);
    }
  }
}
