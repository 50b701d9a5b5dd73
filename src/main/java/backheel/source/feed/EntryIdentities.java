package backheel.source.feed;

import backheel.source.SeenHashes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identities of the entries of a feed. An entry is identified by its guid and by its link:
 * guids change when an article is edited, addresses when a site moves.
 */
final class EntryIdentities {
  private static final Pattern WORLDWIDE = Pattern.compile("(?:https?://|tag:|urn:)\\S{8,}");

  private final String source;
  private final Set<String> sharedGuids;
  private final Set<String> sharedLinks;

  /**
   * Creates the identities of a feed's entries.
   *
   * @param source the key of the source, which distinguishes entries to which different feeds give
   *     the same guid
   */
  EntryIdentities(String source, List<Feed.Entry> entries) {
    this.source = source;
    this.sharedGuids = SeenHashes.repeated(entries.stream().map(Feed.Entry::guid).toList());
    this.sharedLinks = SeenHashes.repeated(entries.stream().map(e -> place(e.link())).toList());
  }

  String id(Feed.Entry entry) {
    var guid = entry.guid();
    if (!guid.isEmpty() && !sharedGuids.contains(guid)) {
      return isWorldwide(guid) ? guid : source + "#" + guid;
    }
    if (entry.link() != null && !ownPlace(entry).isEmpty()) {
      return entry.link().toString();
    }
    return source
        + "#"
        + guid
        + Long.toHexString(SeenHashes.hash64(entry.title() + entry.content()));
  }

  /** Returns where an entry's link leads within its site; "" if it shares the link with others. */
  String ownPlace(Feed.Entry entry) {
    var place = place(entry.link());
    return sharedLinks.contains(place) ? "" : place;
  }

  /** Returns whether a guid is unique in the whole world, as addresses, tags and URNs are. */
  private static boolean isWorldwide(String guid) {
    return WORLDWIDE.matcher(guid).matches();
  }

  /**
   * Returns where a link leads within its site, regardless of the site's current name; "" for its
   * front page.
   */
  private static String place(@Nullable URI link) {
    if (link == null) {
      return "";
    }
    var path = link.getRawPath() == null ? "" : link.getRawPath();
    var query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
    var part = link.getRawFragment() == null ? "" : "#" + link.getRawFragment();
    var place = path.length() > 1 ? path + query : query + part;
    return place.isEmpty() ? "" : place.toLowerCase(Locale.ROOT);
  }
}
