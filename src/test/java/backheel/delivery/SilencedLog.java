package backheel.delivery;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Nothing is logged of what goes wrong in a simulation: it is too much to read. */
final class SilencedLog implements BeforeAllCallback, AfterAllCallback {
  private static final Logger ROOM = (Logger) LoggerFactory.getLogger("backheel.delivery");

  @Override
  public void beforeAll(ExtensionContext context) {
    ROOM.setLevel(Level.OFF);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    ROOM.setLevel(null);
  }
}
