package backheel.source.page;

import backheel.source.Source;
import backheel.source.SourceFactory;
import java.util.Optional;

/** The factory of pages that list articles. */
record PageSourceFactory() implements SourceFactory {
  /** Maximum number of new articles fetched at one visit; the rest is left for the next. */
  private static final int MAX_ARTICLES_PER_VISIT = 10;

  @Override
  public String key() {
    return "page";
  }

  @Override
  public Optional<String> check(String place) {
    return SourceFactory.checkWebAddress(place);
  }

  @Override
  public Source open(Settings settings, Services services) {
    return new PageSource(
        services.client(),
        SourceFactory.webAddress(settings.place()),
        settings.name(),
        settings.interval(),
        MAX_ARTICLES_PER_VISIT,
        services.clock());
  }
}
