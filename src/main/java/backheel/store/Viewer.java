package backheel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Those for whom something is looked up. Everybody sees what is everybody's, and the chats that
 * added a feed see what came by it.
 *
 * @param feeds keys of the feeds of chats that are seen too
 */
public record Viewer(Set<String> feeds) {
  /** Sees what is everybody's, and nothing else. */
  public static final Viewer ANYBODY = new Viewer(Set.of());

  public Viewer {
    feeds = Set.copyOf(feeds);
  }

  /**
   * Whether a story is to be seen.
   *
   * @param feed the key of the feed whose it is, "" for everybody's
   */
  boolean sees(String feed) {
    return feed.isEmpty() || feeds.contains(feed);
  }

  /** What stands in the column {@code feed} of rows that are seen: never empty. */
  List<String> seen() {
    var seen = new ArrayList<String>(List.of(""));
    feeds.stream().sorted().forEach(seen::add);
    return seen;
  }
}
