package backheel.config;

import backheel.platform.PlatformFactory;
import backheel.platform.PlatformSettings;
import java.util.Map;
import java.util.Objects;

/**
 * The sections of the platforms.
 *
 * @param byName the sections that the configuration has, by platform
 */
public record PlatformSections(Map<String, PlatformSettings> byName) {
  static final PlatformSections NONE = new PlatformSections(Map.of());

  public PlatformSections {
    byName = Map.copyOf(byName);
  }

  /** Returns the settings of a platform. */
  public <S extends PlatformSettings> S of(PlatformFactory<S> factory) {
    return Objects.requireNonNullElse(
        type(factory).cast(byName.get(factory.name())), factory.defaults());
  }

  @SuppressWarnings("unchecked") // Sections are records: the class of one is the class of all.
  static <S extends PlatformSettings> Class<S> type(PlatformFactory<S> factory) {
    return (Class<S>) factory.defaults().getClass();
  }
}
