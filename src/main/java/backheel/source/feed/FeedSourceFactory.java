package backheel.source.feed;

import backheel.source.Source;
import backheel.source.SourceFactory;
import backheel.source.feed.FeedSource.DiscoveryResult;
import java.io.IOException;
import java.util.Optional;

/** The factory of feeds. */
record FeedSourceFactory() implements SourceFactory {
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
      case DiscoveryResult.NotAFeed(var answered, var why) -> throw new IOException(why);
      case DiscoveryResult.Busy(var why) -> throw new IOException(why);
      case DiscoveryResult.Refused(var why) -> throw new IOException(why);
    };
  }
}
