package backheel.platform.web;

import backheel.chat.Platform;
import java.time.Clock;

/** Web platforms for tests of other packages. */
public final class WebPlatforms {
  private WebPlatforms() {}

  /** Creates a platform on any free port. */
  public static Platform create(Clock clock) {
    return new WebPlatform(0, clock);
  }
}
