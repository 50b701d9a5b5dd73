package backheel.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Those whom the reports of a source are for: everybody, or the chats that added a feed.
 *
 * <p>Reports of such a feed have ids that begin with its key. So whatever it calls its articles, it
 * can neither take nor change what another source brings.
 *
 * @param feed the key of the feed, "" for everybody
 */
public record Audience(String feed) {
  public static final Audience EVERYBODY = new Audience("");

  /** Stands in no address, and so in no key. */
  private static final char PARTING = ' ';

  public boolean isEverybody() {
    return feed.isEmpty();
  }

  /** The id under which a document of the source is stored; an id that is such a one stays. */
  public String idOf(String document) {
    var own = feed + PARTING;
    return isEverybody() || document.startsWith(own) ? document : own + document;
  }

  /** The id that the source itself gives a report, under whichever it is stored. */
  String claim(String id) {
    return isEverybody() ? id : id.substring(feed.length() + 1);
  }

  /** An address that stands for one article; null for none, and for the front page of a site. */
  static @Nullable String articleAt(@Nullable URI link) {
    boolean isArticle =
        link != null
            && ((link.getRawPath() != null && link.getRawPath().length() > 1)
                || link.getRawQuery() != null);
    return isArticle ? String.valueOf(link) : null;
  }
}
