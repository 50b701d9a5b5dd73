package backheel.platform;

import org.jspecify.annotations.Nullable;

/**
 * The section of a platform without keys of its own.
 *
 * @param messagesPerSecond accepted for every platform, and used by none of these
 */
public record BasicPlatformSettings(
    @Nullable Boolean enabled, @Nullable String token, @Nullable Double messagesPerSecond)
    implements PlatformSettings {
  /** The section of a platform that the configuration does not mention. */
  public static final BasicPlatformSettings DEFAULTS = new BasicPlatformSettings(null, null, null);

  /** Returns a text without the token, for any output. */
  @Override
  public String toString() {
    return "BasicPlatformSettings[enabled=" + enabled + "]";
  }
}
