package backheel.source.feed;

import backheel.source.SeenHashes;
import backheel.source.SourceText;
import backheel.story.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The new entries of a feed, compared with the hashes of the known ones. */
final class NewEntries {
  /** Maximum number of entries considered; a longer feed is still read to its end. */
  private static final int MAX_ENTRIES = 2_000;

  private static final int MIN_REMEMBERED_ENTRIES = 400;

  private final SeenHashes before;
  private final List<Feed.Entry> entries;
  private final EntryIdentities identities;

  /**
   * Compares a feed with its known entries.
   *
   * @param source the key of the source, which distinguishes entries to which different feeds give
   *     the same guid
   */
  NewEntries(String source, List<Feed.Entry> entries, SeenHashes before) {
    this.before = before;
    this.entries = entries.size() > MAX_ENTRIES ? newest(entries) : entries;
    this.identities = new EntryIdentities(source, this.entries);
  }

  /**
   * Returns a document's id with a hash of its content, to be remembered; whether its words changed
   * is determined later.
   */
  static String wording(Document document) {
    var title = document.title() == null ? "" : document.title();
    return document.id() + "\n" + SeenHashes.hash64(title + "\n" + document.content());
  }

  /**
   * Returns the wordings of these documents alone: one that is no longer in the feed cannot change.
   */
  String wordings(List<Document> fresh, List<Document> known) {
    var all = Stream.concat(fresh.stream(), known.stream()).map(NewEntries::wording).toList();
    return new SeenHashes("").updated(all, 0);
  }

  /** Returns the documents that were known before, in the feed's own order. */
  List<Document> knownDocuments(String outlet, @Nullable String language, Instant fetched) {
    return entries.stream()
        .filter(this::isKnown)
        .map(entry -> document(entry, outlet, language, fetched))
        .toList();
  }

  /** Returns the new documents, oldest first. */
  List<Document> newDocuments(String outlet, @Nullable String language, Instant fetched) {
    var once = new HashSet<String>();
    var fresh = new ArrayList<Feed.Entry>();
    for (var entry : entries) {
      if (!isKnown(entry) && once.add(identities.id(entry))) {
        fresh.add(entry);
      }
    }
    // Feeds list the newest first; if all have dates, the dates decide.
    Collections.reverse(fresh);
    if (fresh.stream().allMatch(e -> e.published() != null)) {
      fresh.sort(Comparator.comparing(NewEntries::at));
    }
    return fresh.stream().map(e -> document(e, outlet, language, fetched)).toList();
  }

  /**
   * Returns the hashes to remember.
   *
   * @param left the ids of documents that are left for the next visit
   */
  String seen(Set<String> left) {
    var keys = new ArrayList<String>();
    for (var entry : entries) {
      if (left.contains(identities.id(entry))) {
        continue;
      }
      keys.add(identities.id(entry));
      var place = identities.ownPlace(entry);
      if (!place.isEmpty()) {
        keys.add(place);
      }
    }
    return before.updated(keys, MIN_REMEMBERED_ENTRIES);
  }

  private boolean isKnown(Feed.Entry entry) {
    var place = identities.ownPlace(entry);
    return before.contains(identities.id(entry)) || (!place.isEmpty() && before.contains(place));
  }

  private static Document document(
      Feed.Entry entry, String outlet, @Nullable String language, Instant fetched, String id) {
    var own = SourceText.language(entry.language());
    return new Document(
        id,
        Document.Form.FRAGMENT,
        entry.content().isEmpty() ? SourceText.escaped(entry.title()) : entry.content(),
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
    return document(entry, outlet, language, fetched, identities.id(entry));
  }

  private static List<Feed.Entry> newest(List<Feed.Entry> entries) {
    if (entries.stream().anyMatch(e -> e.published() == null)) {
      return entries.subList(0, MAX_ENTRIES);
    }
    return entries.stream()
        .sorted(Comparator.comparing(NewEntries::at).reversed())
        .limit(MAX_ENTRIES)
        .toList();
  }

  private static Instant at(Feed.Entry entry) {
    var at = entry.published();
    return at == null ? Instant.MIN : at;
  }
}
