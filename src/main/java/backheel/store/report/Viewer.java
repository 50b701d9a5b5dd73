package backheel.store.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The viewer of a query, who sees the stories for everybody, and those from feeds that their chats
 * added.
 *
 * @param feeds the keys of the chats' feeds that are visible too
 * @param pass the pass of the one story that was shared by others, "" for none
 */
public record Viewer(Set<String> feeds, String pass) {
  /** The viewer who sees only stories for everybody. */
  public static final Viewer ANYBODY = new Viewer(Set.of());

  public Viewer {
    feeds = Set.copyOf(feeds);
  }

  public Viewer(Set<String> feeds) {
    this(feeds, "");
  }

  /** Returns this viewer with the pass of a story shared by others. */
  public Viewer withPass(String shown) {
    return new Viewer(feeds, shown);
  }

  /**
   * Returns whether stories from a feed are visible.
   *
   * @param feed the key of the feed, "" for stories for everybody
   */
  public boolean canSee(String feed) {
    return feed.isEmpty() || feeds.contains(feed);
  }

  /** Returns whether a story is visible. */
  public boolean canSee(String feed, String storysPass) {
    return canSee(feed) || (!pass.isEmpty() && pass.equals(storysPass));
  }

  /** Returns the values of the column {@code feed} in visible rows: never empty. */
  public List<String> visibleFeeds() {
    var seen = new ArrayList<String>(List.of(""));
    feeds.stream().sorted().forEach(seen::add);
    return seen;
  }
}
