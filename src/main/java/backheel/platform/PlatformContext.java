package backheel.platform;

import java.time.Clock;
import java.util.Map;

/**
 * The surroundings in which platforms are opened.
 *
 * @param environment the environment variables, among them the tokens
 * @param localPort the port of pages for people on this machine; 0 for any free one
 */
public record PlatformContext(Map<String, String> environment, Clock clock, int localPort) {
  public PlatformContext {
    environment = Map.copyOf(environment);
  }

  /** Returns a text without the environment, which contains the tokens. */
  @Override
  public String toString() {
    return "PlatformContext[localPort=" + localPort + "]";
  }
}
