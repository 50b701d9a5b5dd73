package backheel.source.feed;

import java.util.List;

/**
 * The feeds of an OPML file.
 *
 * @param feeds the feeds, each once
 * @param leftOut the titles and addresses of those whose address cannot be read
 */
public record OpmlList(List<OpmlFeed> feeds, List<String> leftOut) {
  public OpmlList {
    feeds = List.copyOf(feeds);
    leftOut = List.copyOf(leftOut);
  }
}
