package backheel.source;

import backheel.input.WebAddress;
import backheel.source.web.GuardedHttpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kind of source: its key in the configuration, its checks, and the way to open one. */
public interface SourceFactory {
  /**
   * The settings of one source.
   *
   * @param place the value under the kind's own key, such as an address or a folder
   * @param name the name shown to people, "" to use the source's own
   * @param interval the time between visits, for a kind that has no interval of its own
   */
  record Settings(String place, String name, Duration interval) {}

  /**
   * The services that sources use.
   *
   * @param data the data folder, against which relative folders are resolved
   */
  record Services(GuardedHttpClient client, Path data, Clock clock) {}

  /** Returns the key under which the configuration names a place of this kind. */
  String key();

  /**
   * Returns an error in the place of a source as a configuration gives it; empty if it is valid.
   */
  Optional<String> check(String place);

  /** Opens a source whose place has been checked. */
  Source open(Settings settings, Services services);

  /**
   * Reads a source once, to find out whether it can be read, and returns a line on what was found;
   * empty if this kind is only read while Backheel runs.
   *
   * @throws IOException with one line if it cannot be read
   */
  default Optional<String> probe(Settings settings, Services services) throws IOException {
    return Optional.empty();
  }

  /** Returns the error of a place that should be a web address; empty if it is one. */
  static Optional<String> checkWebAddress(String place) {
    return readAddress(place) != null
        ? Optional.empty()
        : Optional.of("\"" + place + "\" is no http or https address");
  }

  /**
   * Returns the address of a place that has been checked: as it is written where possible, since it
   * is the key of what is remembered of the source.
   */
  static URI webAddress(String place) {
    return Objects.requireNonNull(readAddress(place));
  }

  private static @Nullable URI readAddress(String place) {
    try {
      var written = URI.create(place);
      return WebAddress.isWeb(written) ? written : null;
    } catch (IllegalArgumentException e) {
      // Written as browsers accept it, perhaps.
    }
    return WebAddress.parse(null, place);
  }
}
