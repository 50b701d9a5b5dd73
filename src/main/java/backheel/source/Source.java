package backheel.source;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A place that documents come from. A new kind is a new class and an entry in the configuration.
 */
public interface Source {

  /** What people call it: the configured name, or else the feed's own title once it is known. */
  String name();

  /** One word for it among all sources, such as the feed's address: never changes. */
  String key();

  /** How long to wait between visits. */
  Duration every();

  /** One line for the operator on what could not be read of it, "" when all could. */
  default String note() {
    return "";
  }

  /**
   * Looks for what is new or changed.
   *
   * @param bookmark what the last visit whose documents were all stored handed over; null on the
   *     first
   * @throws IOException with one plain line for the operator when the place cannot be read
   */
  Visit visit(@Nullable String bookmark) throws IOException;
}
