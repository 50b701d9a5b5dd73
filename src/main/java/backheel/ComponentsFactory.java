package backheel;

import backheel.chat.Platform;
import backheel.config.Configuration;
import backheel.config.Configuration.SourceEntry;
import backheel.platform.PlatformContext;
import backheel.platform.PlatformFactory;
import backheel.platform.PlatformSettings;
import backheel.platform.discord.DiscordPlatformFactory;
import backheel.platform.telegram.TelegramPlatformFactory;
import backheel.platform.web.WebPlatformFactory;
import backheel.source.Source;
import backheel.source.SourceFactory;
import backheel.source.feed.FeedSource;
import backheel.source.folder.FolderSource;
import backheel.source.page.PageSource;
import backheel.source.web.AllowedAddressRanges;
import backheel.source.web.GuardedHttpClient;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A factory of Backheel's components from its configuration. */
public final class ComponentsFactory {
  /** The kinds of platforms, in the order in which they are started. */
  public static final List<PlatformFactory<?>> PLATFORMS =
      List.of(
          new WebPlatformFactory(), new TelegramPlatformFactory(), new DiscordPlatformFactory());

  /** Page where site operators can read who fetches from them. */
  private static final URI CONTACT = URI.create("https://backheel.example/about");

  /** Kinds of sources that a configuration may name. */
  public static final List<SourceFactory> SOURCES =
      List.of(FeedSource.factory(), PageSource.factory(), FolderSource.factory());

  private final Configuration configuration;
  private final Path data;
  private final Map<String, String> environment;
  private final Clock clock;
  private final GuardedHttpClient httpClient;

  public ComponentsFactory(
      Configuration configuration, Path data, Map<String, String> environment, Clock clock)
      throws IOException {
    this.configuration = configuration;
    this.data = data;
    this.environment = environment;
    this.clock = clock;
    this.httpClient = httpClient(configuration, clock);
  }

  /** Creates the guarded HTTP client, with the addresses that the configuration allows. */
  public static GuardedHttpClient httpClient(Configuration configuration, Clock clock)
      throws IOException {
    try {
      return new GuardedHttpClient(
          AllowedAddressRanges.of(configuration.fetch().allowedRanges()), CONTACT, clock);
    } catch (IllegalArgumentException e) {
      throw new IOException("fetch.allowAddresses: " + e.getMessage(), e);
    }
  }

  /** Creates all components: the sources, and every platform that can be used. */
  public Backheel.Components allComponents(@Nullable Integer port)
      throws IOException, DatabaseUnavailableException {
    return components(configuration.sources().stream().map(this::source).toList(), platforms(port));
  }

  /** Creates the components for a question asked on the command line: the data alone. */
  public Backheel.Components dataComponents() throws IOException, DatabaseUnavailableException {
    return components(List.of(), List.of());
  }

  private Backheel.Components components(List<Source> sources, List<Platform> platforms)
      throws DatabaseUnavailableException {
    return new Backheel.Components(
        Database.open(data.resolve(configuration.storage().name())),
        httpClient,
        sources,
        platforms,
        official(),
        configuration.fetch().interval(),
        configuration.fetch().maxFeeds(),
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

  private Source source(SourceEntry entry) {
    return kind(entry).open(settings(entry), services()).withLanguage(entry.language());
  }

  /**
   * Reads a source of the configuration once, and returns a line on what was found; empty if its
   * kind is only read while Backheel runs.
   *
   * @throws IOException with one line if it cannot be read
   */
  public Optional<String> probe(SourceEntry entry) throws IOException {
    return kind(entry).probe(settings(entry), services());
  }

  private static SourceFactory kind(SourceEntry entry) {
    return SOURCES.stream()
        .filter(factory -> factory.key().equals(entry.kind()))
        .findFirst()
        .orElseThrow();
  }

  private SourceFactory.Settings settings(SourceEntry entry) {
    var least = configuration.fetch().interval();
    var wanted = entry.every();
    return new SourceFactory.Settings(
        entry.place(),
        entry.name() == null ? "" : entry.name(),
        wanted == null || wanted.compareTo(least) < 0 ? least : wanted);
  }

  private SourceFactory.Services services() {
    return new SourceFactory.Services(httpClient, data, clock);
  }

  private List<Platform> platforms(@Nullable Integer port) throws IOException {
    var context =
        new PlatformContext(
            environment, clock, port == null ? configuration.web().portOrDefault() : port);
    var platforms = new ArrayList<Platform>();
    for (var factory : PLATFORMS) {
      open(factory, context).ifPresent(platforms::add);
    }
    return platforms;
  }

  private <S extends PlatformSettings> Optional<Platform> open(
      PlatformFactory<S> factory, PlatformContext context) throws IOException {
    return factory.open(configuration.platforms().of(factory), context);
  }
}
