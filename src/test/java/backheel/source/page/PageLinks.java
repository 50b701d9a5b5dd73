package backheel.source.page;

import backheel.source.web.FetchResult;
import java.net.URI;
import java.util.List;

/** The articles that a page lists, for tests of other rooms. */
public final class PageLinks {
  private PageLinks() {}

  public static List<URI> find(FetchResult.Page page) {
    return ArticleLinkFinder.find(page);
  }
}
