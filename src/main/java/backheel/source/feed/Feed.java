package backheel.source.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read, independent of its format.
 *
 * @param title the title, "" if it has none
 * @param language the language as the feed spells it, "" if it states none
 * @param ttl the minutes for which the feed may be cached, 0 if it states none
 * @param entries the entries, in the feed's own order
 * @param complete whether it was read to its end
 */
record Feed(String title, String language, int ttl, List<Entry> entries, boolean complete) {
  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * One item of a feed.
   *
   * @param guid the feed's own id for it, "" if it gives none
   * @param link the address it leads to, in absolute form
   * @param title the title without markup, "" if it has none
   * @param publisher the outlet that published it, "" if it is the feed's own
   * @param content the content as markup, "" if there is only a title
   */
  public record Entry(
      String guid,
      @Nullable URI link,
      String title,
      String content,
      String language,
      @Nullable Instant published,
      String publisher,
      List<String> authors,
      @Nullable URI picture) {
    public Entry {
      authors = List.copyOf(authors);
    }

    /** Returns the entry with another date. */
    Entry withPublished(@Nullable Instant date) {
      return new Entry(guid, link, title, content, language, date, publisher, authors, picture);
    }
  }
}
