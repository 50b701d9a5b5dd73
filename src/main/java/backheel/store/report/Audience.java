package backheel.store.report;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The audience of a source's reports: everybody, or the chats that added a feed.
 *
 * <p>Reports of such a feed have ids that begin with its key. So whatever ids it gives its
 * articles, it can neither take over nor change reports of another source.
 *
 * @param feed the key of the feed, "" for everybody
 */
public record Audience(String feed) {
  public static final Audience EVERYBODY = new Audience("");

  /** Separator that occurs in no address, and so in no key. */
  private static final char KEY_SEPARATOR = ' ';

  public boolean isEverybody() {
    return feed.isEmpty();
  }

  /**
   * Returns the id under which a document of the source is stored; such an id is returned
   * unchanged.
   */
  public String idOf(String document) {
    var own = feed + KEY_SEPARATOR;
    return isEverybody() || document.startsWith(own) ? document : own + document;
  }

  /** Returns the id that the source itself gives a report, for its stored id. */
  public String originalId(String id) {
    return isEverybody() ? id : id.substring(feed.length() + 1);
  }

  /** Returns an address that identifies one article; null for none, and for a site's front page. */
  static @Nullable public String articleAddress(@Nullable URI link) {
    boolean isArticle =
        link != null
            && ((link.getRawPath() != null && link.getRawPath().length() > 1)
                || link.getRawQuery() != null);
    return isArticle ? String.valueOf(link) : null;
  }
}
