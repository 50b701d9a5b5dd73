package backheel.source.feed;

import backheel.source.Source;
import backheel.source.SourceFactory;
import backheel.source.feed.FeedSource.DiscoveryResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The factory of feeds. */
record FeedSourceFactory() implements SourceFactory {
  /** Maximum number of a page's feeds that are listed. */
  private static final int MAX_LISTED = 20;

  @Override
  public String key() {
    return FeedSource.KEY;
  }

  @Override
  public Optional<String> check(String place) {
    return SourceFactory.checkWebAddress(place);
  }

  @Override
  public Source open(Settings settings, Services services) {
    return new FeedSource(
        services.client(),
        SourceFactory.webAddress(settings.place()),
        settings.name(),
        settings.interval());
  }

  @Override
  public Optional<String> probe(Settings settings, Services services) throws IOException {
    return switch (FeedSource.discover(services.client(), settings.place())) {
      case DiscoveryResult.Found(var address, var title, var visit) ->
          Optional.of(visit.documents().size() + " entries");
      case DiscoveryResult.Several(var feeds) -> Optional.of(choice(feeds));
      case DiscoveryResult.NotAFeed(var answered, var why) -> throw new IOException(why);
      case DiscoveryResult.Busy(var why) -> throw new IOException(why);
      case DiscoveryResult.Refused(var why) -> throw new IOException(why);
    };
  }

  /** Returns a line for the operator, who names one of the feeds in the configuration instead. */
  private static String choice(List<DiscoveryResult.NamedFeed> feeds) {
    var named =
        feeds.stream()
            .limit(MAX_LISTED)
            .map(feed -> (feed.title().isEmpty() ? "" : feed.title() + " ") + feed.address())
            .collect(Collectors.joining("; "));
    var more = feeds.size() > MAX_LISTED ? "; and " + (feeds.size() - MAX_LISTED) + " more" : "";
    return "a page with several feeds, of which the first is read: " + named + more;
  }
}
