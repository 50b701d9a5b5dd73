package backheel.source;

import backheel.story.Document;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is new in a feed. An entry is known by its guid, and by where it leads: guids change
 * when an article is edited, addresses when a site moves.
 */
final class Fresh {
  /** Feeds longer than this are read to their end, but only so much of them is looked at. */
  private static final int MOST = 2_000;

  private static final int LEAST_REMEMBERED = 400;
  private static final Pattern WORLDWIDE = Pattern.compile("(?:https?://|tag:|urn:)\\S{8,}");

  private final String source;
  private final Seen before;
  private final List<Feed.Entry> entries;
  private final Set<String> sharedGuids;
  private final Set<String> sharedLinks;

  /**
   * Compares a feed with what is known of it.
   *
   * @param source the key of the source, which tells apart entries that different feeds call alike
   */
  Fresh(String source, List<Feed.Entry> entries, Seen before) {
    this.source = source;
    this.before = before;
    this.entries = entries.size() > MOST ? newest(entries) : entries;
    this.sharedGuids = Seen.repeated(this.entries.stream().map(Feed.Entry::guid).toList());
    this.sharedLinks = Seen.repeated(this.entries.stream().map(e -> place(e.link())).toList());
  }

  /**
   * What a document holds, as something to be remembered; whether its words changed is seen later.
   */
  static String wording(Document document) {
    var title = document.title() == null ? "" : document.title();
    return document.id() + "\n" + Seen.hash64(title + "\n" + document.content());
  }

  /** The wordings of these alone: what is not in the feed any more cannot change. */
  String wordings(List<Document> fresh, List<Document> known) {
    var all = Stream.concat(fresh.stream(), known.stream()).map(Fresh::wording).toList();
    return new Seen("").with(all, 0);
  }

  /** The documents that were known before, in the feed's own order. */
  List<Document> known(String outlet, @Nullable String language, Instant fetched) {
    return entries.stream()
        .filter(this::isKnown)
        .map(entry -> document(entry, outlet, language, fetched))
        .toList();
  }

  /** New documents, oldest first. */
  List<Document> documents(String outlet, @Nullable String language, Instant fetched) {
    var once = new HashSet<String>();
    var fresh = new ArrayList<Feed.Entry>();
    for (var entry : entries) {
      if (!isKnown(entry) && once.add(id(entry))) {
        fresh.add(entry);
      }
    }
    // Feeds put the newest first; where all have dates, the dates decide.
    Collections.reverse(fresh);
    if (fresh.stream().allMatch(e -> e.published() != null)) {
      fresh.sort(Comparator.comparing(Fresh::at));
    }
    return fresh.stream().map(e -> document(e, outlet, language, fetched)).toList();
  }

  /**
   * To be remembered.
   *
   * @param left the ids of documents that are left for the next visit
   */
  String seen(Set<String> left) {
    var keys = new ArrayList<String>();
    for (var entry : entries) {
      if (left.contains(id(entry))) {
        continue;
      }
      keys.add(id(entry));
      if (isOwnPlace(entry)) {
        keys.add(place(entry.link()));
      }
    }
    return before.with(keys, LEAST_REMEMBERED);
  }

  private boolean isKnown(Feed.Entry entry) {
    return before.has(id(entry)) || (isOwnPlace(entry) && before.has(place(entry.link())));
  }

  private boolean isOwnPlace(Feed.Entry entry) {
    var place = place(entry.link());
    return !place.isEmpty() && !sharedLinks.contains(place);
  }

  private String id(Feed.Entry entry) {
    var guid = entry.guid();
    if (!guid.isEmpty() && !sharedGuids.contains(guid)) {
      return isWorldwide(guid) ? guid : source + "#" + guid;
    }
    if (entry.link() != null && isOwnPlace(entry)) {
      return entry.link().toString();
    }
    return source + "#" + guid + Long.toHexString(Seen.hash64(entry.title() + entry.content()));
  }

  /** Whether a guid names one thing in the whole world, as addresses, tags and URNs do. */
  private static boolean isWorldwide(String guid) {
    return WORLDWIDE.matcher(guid).matches();
  }

  /** Where a link leads on its site, whatever the site is called today; "" to its front page. */
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

  private static Document document(
      Feed.Entry entry, String outlet, @Nullable String language, Instant fetched, String id) {
    var own = Words.language(entry.language());
    return new Document(
        id,
        Document.Form.FRAGMENT,
        entry.content().isEmpty() ? Words.escaped(entry.title()) : entry.content(),
        entry.link(),
        outlet,
        own == null ? language : own,
        entry.title().isEmpty() ? null : entry.title(),
        entry.published(),
        entry.authors(),
        entry.picture(),
        fetched);
  }

  private Document document(
      Feed.Entry entry, String outlet, @Nullable String language, Instant fetched) {
    return document(entry, outlet, language, fetched, id(entry));
  }

  private static List<Feed.Entry> newest(List<Feed.Entry> entries) {
    if (entries.stream().anyMatch(e -> e.published() == null)) {
      return entries.subList(0, MOST);
    }
    return entries.stream().sorted(Comparator.comparing(Fresh::at).reversed()).limit(MOST).toList();
  }

  private static Instant at(Feed.Entry entry) {
    var at = entry.published();
    return at == null ? Instant.MIN : at;
  }
}
