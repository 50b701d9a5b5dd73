package backheel.source;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read, whatever format it came in.
 *
 * @param title "" when it has none
 * @param language as the feed spells it, "" when it does not say
 * @param ttl for how many minutes the feed says that it may be kept, 0 when it does not say
 * @param entries in the feed's own order
 * @param complete whether it was read to its end
 */
record Feed(String title, String language, int ttl, List<Entry> entries, boolean complete) {
  Feed {
    entries = List.copyOf(entries);
  }

  /**
   * One item of a feed.
   *
   * @param guid the feed's own name for it, "" when it gives none
   * @param link where it leads, as an absolute address
   * @param title without markup, "" when it has none
   * @param content markup, "" when there is only a title
   */
  record Entry(
      String guid,
      @Nullable URI link,
      String title,
      String content,
      String language,
      @Nullable Instant published,
      List<String> authors,
      @Nullable URI picture) {
    Entry {
      authors = List.copyOf(authors);
    }
  }
}
