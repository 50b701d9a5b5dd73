package backheel.source.feed;

import backheel.source.SeenHashes;
import backheel.source.SourceTextNormalizer;
import backheel.story.Document;
import backheel.story.OfferedPictures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The new entries of a feed, told from the known ones by the rule of {@link SeenEntries}: guids
 * change when an article is edited, addresses when a site moves, and both are reused.
 */
final class NewEntryDetector {
  /** Maximum number of entries considered; a longer feed is still read to its end. */
  private static final int MAX_ENTRIES = 2_000;

  private static final Pattern WORLDWIDE = Pattern.compile("(?:https?://|tag:|urn:)\\S{8,}");

  private final String source;
  private final SeenEntries memory;
  private final SeenHashes legacy;
  private final List<FingerprintedEntry> items;

  /**
   * Compares a feed with its known entries.
   *
   * @param source the key of the source, which distinguishes entries to which different feeds give
   *     the same guid
   * @param legacy the ids and places that were remembered before entries were remembered whole
   */
  NewEntryDetector(
      String source,
      List<Feed.Entry> entries,
      Instant fetched,
      SeenEntries memory,
      SeenHashes legacy) {
    this.source = source;
    this.memory = memory;
    this.legacy = legacy;
    var stories = entries.stream().filter(NewEntryDetector::hasWords).toList();
    this.items = items(stories.size() > MAX_ENTRIES ? newest(stories) : stories, fetched);
  }

  private List<FingerprintedEntry> items(List<Feed.Entry> entries, Instant fetched) {
    // What tells entries apart is what they say themselves, not what their neighbours say of them.
    var dated = UndatedEntryDater.date(entries, fetched);
    var features = entries.stream().map(EntryFingerprint::of).toList();
    var guids = SeenHashes.repeated(features.stream().map(EntryFingerprint::guid).toList());
    var links = SeenHashes.repeated(features.stream().map(EntryFingerprint::link).toList());
    var titles = SeenHashes.repeated(features.stream().map(EntryFingerprint::title).toList());
    var dates = SeenHashes.repeated(features.stream().map(EntryFingerprint::date).toList());
    var found = new ArrayList<FingerprintedEntry>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      var whole = features.get(i);
      // A feature that several entries share tells none of them from the others.
      var own =
          new EntryFingerprint(
              "",
              guids.contains(whole.guid()) ? "" : whole.guid(),
              links.contains(whole.link()) ? "" : whole.link(),
              titles.contains(whole.title()) && !whole.text().isEmpty() ? "" : whole.title(),
              whole.text(),
              dates.contains(whole.date()) ? "" : whole.date());
      found.add(item(dated.get(i), own));
    }
    return found;
  }

  private FingerprintedEntry item(Feed.Entry entry, EntryFingerprint own) {
    var ids = usualIds(entry, own);
    var known = memory.find(own);
    if (known != null) {
      return new FingerprintedEntry(
          entry, own, known, idOfKnown(entry, ids, known), /* remembered= */ true);
    }
    var usual = ids.isEmpty() ? idOfWords(entry) : ids.get(0);
    if (isInLegacy(usual, entry, own)) {
      return new FingerprintedEntry(entry, own, own.withId(usual), usual, /* remembered= */ false);
    }
    boolean reused = own.guid().isEmpty() ? memory.hasLink(own) : memory.hasGuid(own);
    var id = reused ? idOfWords(entry) : usual;
    return new FingerprintedEntry(entry, own, null, id, /* remembered= */ false);
  }

  private boolean isInLegacy(String id, Feed.Entry entry, EntryFingerprint own) {
    return legacy.contains(id)
        || (!own.link().isEmpty() && legacy.contains(EntryFingerprint.place(entry.link())));
  }

  /** Returns the id under which a known entry was handed over, or else the one it has now. */
  private String idOfKnown(Feed.Entry entry, List<String> ids, EntryFingerprint known) {
    for (var id : ids) {
      if (known.hasId(id)) {
        return id;
      }
    }
    var ofWords = idOfWords(entry);
    return ids.isEmpty() || known.hasId(ofWords) ? ofWords : ids.get(0);
  }

  /**
   * Returns the ids that the guid and the link give to the entry's document, if they are its own.
   */
  private List<String> usualIds(Feed.Entry entry, EntryFingerprint own) {
    var ids = new ArrayList<String>(2);
    if (!own.guid().isEmpty()) {
      ids.add(isWorldwide(entry.guid()) ? entry.guid() : source + "#" + entry.guid());
    }
    if (entry.link() != null && !own.link().isEmpty()) {
      ids.add(entry.link().toString());
    }
    return ids;
  }

  private String idOfWords(Feed.Entry entry) {
    var words = Long.toHexString(SeenHashes.hash64(entry.title() + entry.content()));
    return source + "#" + entry.guid() + words;
  }

  private static boolean hasWords(Feed.Entry entry) {
    return !entry.title().isEmpty() || !entry.content().isEmpty();
  }

  /**
   * Returns a document's id with a hash of its content, to be remembered; whether its words changed
   * is determined later.
   */
  static String wording(Document document) {
    var title = document.title() == null ? "" : document.title();
    // A licence that comes later applies as a change of words does.
    var licence = document.licence() == null ? "" : "\n" + document.licence();
    return document.id() + "\n" + SeenHashes.hash64(title + "\n" + document.content() + licence);
  }

  /**
   * Returns the wordings of these documents alone: one that is no longer in the feed cannot change.
   */
  String wordings(List<Document> fresh, List<Document> known) {
    var all = Stream.concat(fresh.stream(), known.stream()).map(NewEntryDetector::wording).toList();
    return new SeenHashes("").updated(all, 0);
  }

  /** Returns the documents that were known before, in the feed's own order. */
  List<Document> knownDocuments(String outlet, @Nullable String language, Instant fetched) {
    return items.stream()
        .filter(FingerprintedEntry::isTraceable)
        .map(item -> document(item, outlet, language, fetched))
        .toList();
  }

  /** Returns the new documents, oldest first. */
  List<Document> newDocuments(String outlet, @Nullable String language, Instant fetched) {
    var once = new HashSet<String>();
    var fresh = new ArrayList<FingerprintedEntry>();
    for (var item : items) {
      if (item.isNew() && once.add(item.id())) {
        fresh.add(item);
      }
    }
    // Feeds list the newest first; if all have dates, the dates decide.
    Collections.reverse(fresh);
    if (fresh.stream().allMatch(item -> item.entry().published() != null)) {
      fresh.sort(Comparator.comparing(item -> at(item.entry())));
    }
    return fresh.stream().map(item -> document(item, outlet, language, fetched)).toList();
  }

  /** Returns the number of entries considered. */
  int size() {
    return items.size();
  }

  /** Returns whether some of the entries were known before. */
  boolean hasKnown() {
    return items.stream().anyMatch(item -> !item.isNew());
  }

  /** Returns whether every entry is remembered whole, so that no older memory is needed. */
  boolean isRemembered() {
    return items.stream().allMatch(FingerprintedEntry::remembered);
  }

  /**
   * Returns the entries to remember.
   *
   * @param left the ids of documents that are left for the next visit
   * @param largest the number of entries of the feed when it was largest
   */
  String seen(Set<String> left, int largest) {
    var here = new ArrayList<EntryFingerprint>();
    for (var item : items) {
      if (item.isNew() && left.contains(item.id())) {
        continue;
      }
      var known = item.known();
      here.add(
          known == null
              ? item.fingerprint().withId(item.id())
              : item.fingerprint().withHashedId(known.id()));
    }
    return memory.updated(here, largest);
  }

  /** Returns whether a guid is unique in the whole world, as addresses, tags and URNs are. */
  private static boolean isWorldwide(String guid) {
    return WORLDWIDE.matcher(guid).matches();
  }

  private static Document document(
      FingerprintedEntry item, String outlet, @Nullable String language, Instant fetched) {
    var entry = item.entry();
    var own = SourceTextNormalizer.language(entry.language());
    return new Document(
        item.id(),
        Document.Form.FRAGMENT,
        entry.content().isEmpty() ? SourceTextNormalizer.escaped(entry.title()) : entry.content(),
        entry.link(),
        entry.publisher().isEmpty() ? outlet : entry.publisher(),
        own == null ? language : own,
        entry.title().isEmpty() ? null : entry.title(),
        entry.published(),
        entry.authors(),
        fetched,
        new OfferedPictures(entry.pictures(), Set.of()),
        entry.licence());
  }

  private static List<Feed.Entry> newest(List<Feed.Entry> entries) {
    if (entries.stream().anyMatch(e -> e.published() == null)) {
      return entries.subList(0, MAX_ENTRIES);
    }
    return entries.stream()
        .sorted(Comparator.comparing(NewEntryDetector::at).reversed())
        .limit(MAX_ENTRIES)
        .toList();
  }

  private static Instant at(Feed.Entry entry) {
    var at = entry.published();
    return at == null ? Instant.MIN : at;
  }
}
