package backheel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Those for whom something is looked up. Everybody sees what is everybody's, and the chats that
 * added a feed see what came by it.
 *
 * @param feeds keys of the feeds of chats that are seen too
 * @param pass of the one story that was shown by others, "" for none
 */
public record Viewer(Set<String> feeds, String pass) {
  /** Sees what is everybody's, and nothing else. */
  public static final Viewer ANYBODY = new Viewer(Set.of());

  public Viewer {
    feeds = Set.copyOf(feeds);
  }

  Viewer(Set<String> feeds) {
    this(feeds, "");
  }

  /** The same, shown a story by others. */
  public Viewer with(String shown) {
    return new Viewer(feeds, shown);
  }

  /**
   * Whether what a feed brought is to be seen.
   *
   * @param feed the key of the feed whose it is, "" for everybody's
   */
  public boolean sees(String feed) {
    return feed.isEmpty() || feeds.contains(feed);
  }

  /** Whether a story is to be seen. */
  boolean sees(String feed, String storysPass) {
    return sees(feed) || (!pass.isEmpty() && pass.equals(storysPass));
  }

  /** What stands in the column {@code feed} of rows that are seen: never empty. */
  List<String> seen() {
    var seen = new ArrayList<String>(List.of(""));
    feeds.stream().sorted().forEach(seen::add);
    return seen;
  }
}
