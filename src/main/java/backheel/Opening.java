package backheel;

import backheel.Configuration.Channel;
import backheel.Configuration.SourceEntry;
import backheel.Tokens.Token;
import backheel.chat.Platform;
import backheel.platform.discord.DiscordPlatform;
import backheel.platform.telegram.Doorbell;
import backheel.platform.telegram.TelegramPlatform;
import backheel.platform.web.WebPlatform;
import backheel.source.AddressRanges;
import backheel.source.FeedSource;
import backheel.source.FolderSource;
import backheel.source.PageSource;
import backheel.source.Source;
import backheel.source.Web;
import backheel.store.Database;
import backheel.store.StoreUnusable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a Backheel from its configuration. */
final class Opening {
  /** Where whoever runs a site can read who fetches from it. */
  private static final URI CONTACT = URI.create("https://backheel.example/about");

  /** So many new articles of a page are fetched at one visit; the rest at the next. */
  private static final int ARTICLES_AT_ONCE = 10;

  private static final Pattern LISTEN = Pattern.compile("^(.+):(\\d{1,5})");

  private final Configuration configuration;
  private final Where where;
  private final Map<String, String> environment;
  private final Clock clock;
  private final Web web;

  Opening(Configuration configuration, Where where, Map<String, String> environment, Clock clock)
      throws IOException {
    this.configuration = configuration;
    this.where = where;
    this.environment = environment;
    this.clock = clock;
    this.web = web(configuration, clock);
  }

  /** The guarded way to the web, as the configuration opens it. */
  static Web web(Configuration configuration, Clock clock) throws IOException {
    try {
      return new Web(AddressRanges.of(configuration.fetch().allowed()), CONTACT, clock);
    } catch (IllegalArgumentException e) {
      throw new IOException("fetch.allowAddresses: " + e.getMessage(), e);
    }
  }

  /** Everything there is: sources, and every platform that can be used. */
  Backheel.Parts everything(@Nullable Integer port) throws IOException, StoreUnusable {
    return parts(sources(), platforms(port));
  }

  /** The data alone: for a question asked on the command line. */
  Backheel.Parts dataAlone() throws IOException, StoreUnusable {
    return parts(List.of(), List.of());
  }

  private Backheel.Parts parts(List<Source> sources, List<Platform> platforms)
      throws StoreUnusable {
    return new Backheel.Parts(
        Database.open(where.database(configuration)),
        web,
        sources,
        platforms,
        official(),
        configuration.fetch().interval(),
        configuration.fetch().mostFeeds(),
        configuration.showsSamples(),
        Set.copyOf(configuration.operators()),
        clock);
  }

  private Set<String> official() {
    return configuration.sources().stream()
        .filter(SourceEntry::isOfficial)
        .map(entry -> String.valueOf(entry.name()))
        .collect(Collectors.toSet());
  }

  private List<Source> sources() throws IOException {
    var sources = new ArrayList<Source>();
    for (var entry : configuration.sources()) {
      sources.add(source(entry));
    }
    return sources;
  }

  private Source source(SourceEntry entry) throws IOException {
    var name = entry.name() == null ? "" : entry.name();
    var folder = entry.folder();
    if (folder != null) {
      return new FolderSource(where.data.resolve(folder), name, clock, web.workers());
    }
    var least = configuration.fetch().interval();
    var wished = entry.every();
    Duration every = wished == null || wished.compareTo(least) < 0 ? least : wished;
    var source =
        entry.feed() != null
            ? new FeedSource(web, URI.create(entry.feed()), name, every)
            : new PageSource(
                web,
                URI.create(String.valueOf(entry.page())),
                name,
                every,
                ARTICLES_AT_ONCE,
                clock);
    return entry.language() == null ? source : new SpokenSource(source, entry.language());
  }

  private List<Platform> platforms(@Nullable Integer port) throws IOException {
    var platforms = new ArrayList<Platform>();
    var chosen = configuration.platforms();
    if (Channel.isEnabled(chosen.web())) {
      platforms.add(
          new WebPlatform(port == null ? configuration.web().portOrDefault() : port, clock));
    }
    platforms.add(
        platform(
            "telegram",
            chosen.telegram(),
            Tokens.telegram(configuration, environment),
            this::telegram));
    platforms.add(
        platform(
            "discord",
            chosen.discord(),
            Tokens.discord(configuration, environment),
            token -> new DiscordPlatform(token, clock)));
    return platforms;
  }

  /** A platform as it is made with a token. */
  private interface Made {
    Platform with(String token) throws IOException;
  }

  private static Platform platform(String name, @Nullable Channel channel, Token token, Made made)
      throws IOException {
    if (!Channel.isEnabled(channel)) {
      return SilentPlatform.off(name, "off in the configuration");
    }
    return switch (token) {
      case Token.Given(var text) -> made.with(text);
      case Token.None() ->
          SilentPlatform.off(
              name, "off: no token in BACKHEEL_" + name.toUpperCase(Locale.ROOT) + "_TOKEN");
      case Token.Unusable(var why) -> SilentPlatform.down(name, why);
    };
  }

  private Platform telegram(String token) throws IOException {
    var channel = configuration.platforms().telegram();
    return new TelegramPlatform(
        token,
        telegramApi(environment),
        clock,
        rate(channel, TelegramPlatform.ORDINARY_RATE),
        doorbell(channel));
  }

  private static double rate(@Nullable Channel channel, double usual) {
    var chosen = channel == null ? null : channel.messagesPerSecond();
    return chosen == null || chosen <= 0 ? usual : chosen;
  }

  /**
   * Where Telegram brings updates to; null where it is asked for them.
   *
   * @throws IOException when Telegram would not take what is configured, in one plain line
   */
  static @Nullable Doorbell doorbell(@Nullable Channel channel) throws IOException {
    var webhook = channel == null ? null : channel.webhook();
    if (webhook == null) {
      return null;
    }
    var listen = LISTEN.matcher(webhook.listenOrDefault());
    if (webhook.url() == null || !listen.matches()) {
      throw new IOException(
          "platforms.telegram.webhook needs a url, such as https://bot.example.org/telegram, and"
              + " listens at an address such as 127.0.0.1:8443");
    }
    try {
      return new Doorbell(
          URI.create(webhook.url()),
          new InetSocketAddress(listen.group(1), Integer.parseInt(listen.group(2))),
          webhook.secret());
    } catch (IllegalArgumentException e) {
      throw new IOException("platforms.telegram.webhook: " + e.getMessage(), e);
    }
  }

  /**
   * @throws IOException when the environment names no address, in one plain line
   */
  static URI telegramApi(Map<String, String> environment) throws IOException {
    var typed = environment.get("BACKHEEL_TELEGRAM_API");
    if (typed == null || typed.isBlank()) {
      return TelegramPlatform.TELEGRAM;
    }
    try {
      return URI.create(typed.strip());
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "BACKHEEL_TELEGRAM_API is no address: " + typed + ". Write it like http://127.0.0.1:8081",
          e);
    }
  }
}
