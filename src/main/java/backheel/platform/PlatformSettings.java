package backheel.platform;

import org.jspecify.annotations.Nullable;

/** A platform's section of the configuration, every part of which may be omitted. */
public interface PlatformSettings {
  @Nullable Boolean enabled();

  /** Returns the token in the configuration file; null for none. */
  default @Nullable String token() {
    return null;
  }

  default boolean isEnabled() {
    var chosen = enabled();
    return chosen == null || chosen;
  }
}
