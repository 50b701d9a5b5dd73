package backheel.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator's configuration, every part of which may be omitted. */
public record Configuration(
    List<SourceEntry> sources,
    Fetch fetch,
    Storage storage,
    @Nullable Boolean samples,
    List<String> operators,
    PlatformSections platforms,
    Web web) {

  public Configuration {
    sources = sources == null ? List.of() : sources.stream().map(SourceEntry::orEmpty).toList();
    operators = operators == null ? List.of() : operators.stream().map(String::valueOf).toList();
    fetch = fetch == null ? new Fetch(null, null, null) : fetch;
    storage = storage == null ? new Storage(null) : storage;
    platforms = platforms == null ? PlatformSections.NONE : platforms;
    web = web == null ? new Web(null) : web;
  }

  public boolean showsSamples() {
    return samples == null || samples;
  }

  /**
   * A source of stories.
   *
   * @param places the place of the source by the key of its kind; exactly one in a valid
   *     configuration
   */
  public record SourceEntry(
      Map<String, String> places,
      @Nullable String name,
      @Nullable String language,
      @Nullable Duration every,
      @Nullable Boolean official) {
    private static final SourceEntry EMPTY = new SourceEntry(Map.of(), null, null, null, null);

    public SourceEntry {
      places = Map.copyOf(places);
    }

    /**
     * Returns an empty entry for null, so that it keeps its place in the list and its error can be
     * reported.
     */
    static SourceEntry orEmpty(@Nullable SourceEntry entry) {
      return entry == null ? EMPTY : entry;
    }

    /** Returns the key of the source's kind, such as {@code feed}. */
    public String kind() {
      return places.keySet().iterator().next();
    }

    /** Returns the place of the source, such as its address. */
    public String place() {
      return places.values().iterator().next();
    }

    public boolean isOfficial() {
      return official != null && official;
    }
  }

  /** The settings of reading from the web. */
  public record Fetch(
      @Nullable Duration minimumInterval,
      @Nullable Integer maximumFeeds,
      @Nullable List<String> allowAddresses) {
    public Duration interval() {
      return minimumInterval == null ? Duration.ofMinutes(5) : minimumInterval;
    }

    public static final int DEFAULT_MAX_FEEDS = 2_000;

    /** Returns the maximum number of feeds read for all chats together. */
    public int maxFeeds() {
      return maximumFeeds == null ? DEFAULT_MAX_FEEDS : maximumFeeds;
    }

    public List<String> allowedRanges() {
      return allowAddresses == null
          ? List.of()
          : allowAddresses.stream().map(String::valueOf).toList();
    }
  }

  /** The storage of stories. */
  public record Storage(@Nullable String file) {
    public String name() {
      return file == null ? "backheel.db" : file;
    }
  }

  /** The web chat's server. */
  public record Web(@Nullable Integer port) {
    public int portOrDefault() {
      return port == null ? 8080 : port;
    }
  }
}
