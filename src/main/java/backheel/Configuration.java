package backheel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operator has decided; every part may be left out. */
record Configuration(
    List<SourceEntry> sources,
    Fetch fetch,
    Storage storage,
    @Nullable Boolean samples,
    List<String> operators,
    Platforms platforms,
    Web web) {

  Configuration {
    sources = sources == null ? List.of() : sources.stream().map(SourceEntry::orEmpty).toList();
    operators = operators == null ? List.of() : operators.stream().map(String::valueOf).toList();
    fetch = fetch == null ? new Fetch(null, null, null) : fetch;
    storage = storage == null ? new Storage(null) : storage;
    platforms = platforms == null ? new Platforms(null, null, null) : platforms;
    web = web == null ? new Web(null) : web;
  }

  boolean showsSamples() {
    return samples == null || samples;
  }

  /** A place that stories come from: exactly one of feed, page and folder is there. */
  record SourceEntry(
      @Nullable String feed,
      @Nullable String page,
      @Nullable String folder,
      @Nullable String name,
      @Nullable String language,
      @Nullable Duration every,
      @Nullable Boolean official) {
    private static final SourceEntry EMPTY =
        new SourceEntry(null, null, null, null, null, null, null);

    /** An entry of the list with nothing in it is one too: it has its place, and its mistake. */
    static SourceEntry orEmpty(@Nullable SourceEntry entry) {
      return entry == null ? EMPTY : entry;
    }

    boolean isOfficial() {
      return official != null && official;
    }
  }

  /** How the web is read. */
  record Fetch(
      @Nullable Duration minimumInterval,
      @Nullable Integer maximumFeeds,
      @Nullable List<String> allowAddresses) {
    Duration interval() {
      return minimumInterval == null ? Duration.ofMinutes(5) : minimumInterval;
    }

    static final int USUAL_FEEDS = 2_000;

    /** So many feeds are read for all chats together. */
    int mostFeeds() {
      return maximumFeeds == null ? USUAL_FEEDS : maximumFeeds;
    }

    List<String> allowed() {
      return allowAddresses == null
          ? List.of()
          : allowAddresses.stream().map(String::valueOf).toList();
    }
  }

  /** Where stories are kept. */
  record Storage(@Nullable String file) {
    String name() {
      return file == null ? "backheel.db" : file;
    }
  }

  /** Where people chat. */
  record Platforms(@Nullable Channel web, @Nullable Channel telegram, @Nullable Channel discord) {}

  /** One platform. */
  record Channel(
      @Nullable Boolean enabled,
      @Nullable String token,
      @Nullable @JsonProperty("messagesPerSecond") Double messagesPerSecond,
      @Nullable Webhook webhook) {
    static boolean isEnabled(@Nullable Channel channel) {
      return channel == null || channel.enabled == null || channel.enabled;
    }

    /** Never the token, wherever this is printed. */
    @Override
    public String toString() {
      return "Channel[enabled=" + enabled + "]";
    }
  }

  /** Where Telegram brings updates to, instead of being asked for them. */
  record Webhook(@Nullable String url, @Nullable String listen, @Nullable String secret) {
    String listenOrDefault() {
      return listen == null ? "127.0.0.1:8443" : listen;
    }

    /** Never the secret, wherever this is printed. */
    @Override
    public String toString() {
      return "Webhook[url=" + url + "]";
    }
  }

  /** The web chat's server. */
  record Web(@Nullable Integer port) {
    int portOrDefault() {
      return port == null ? 8080 : port;
    }
  }
}
