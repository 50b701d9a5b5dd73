package backheel.source.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed that have been seen, the newest first, and the rule by which an entry is
 * one of them. The rule is the table in {@code docs/feeds.md}: two features have to agree, so that
 * no story is lost for one resemblance and none is announced twice for one difference.
 */
final class SeenEntries {
  /** Minimum number of entries remembered. */
  private static final int MIN_REMEMBERED = 200;

  /** Maximum number of remembered entries that share a feature and are compared. */
  private static final int MAX_CANDIDATES = 50;

  private final List<EntryFingerprint> known = new ArrayList<>();
  private final Map<String, List<EntryFingerprint>> byFeature = new HashMap<>();

  SeenEntries(String written) {
    int length = EntryFingerprint.LENGTH;
    for (int at = 0; at + length <= written.length(); at += length) {
      var entry = EntryFingerprint.parse(written.substring(at, at + length));
      known.add(entry);
      index("g", entry.guid(), entry);
      index("l", entry.link(), entry);
      index("t", entry.title(), entry);
      index("x", entry.text(), entry);
    }
  }

  private void index(String kind, String feature, EntryFingerprint entry) {
    if (!feature.isEmpty()) {
      var entries = byFeature.computeIfAbsent(kind + feature, any -> new ArrayList<>(1));
      if (entries.size() < MAX_CANDIDATES) {
        entries.add(entry);
      }
    }
  }

  /** Returns the remembered entry that this one is; null if it is new. */
  @Nullable EntryFingerprint find(EntryFingerprint entry) {
    var features =
        List.of("g" + entry.guid(), "l" + entry.link(), "t" + entry.title(), "x" + entry.text());
    for (var feature : features) {
      for (var candidate : byFeature.getOrDefault(feature, List.of())) {
        if (isSame(candidate, entry)) {
          return candidate;
        }
      }
    }
    return null;
  }

  /** Returns whether a remembered entry has the same guid. */
  boolean hasGuid(EntryFingerprint entry) {
    return byFeature.containsKey("g" + entry.guid());
  }

  /** Returns whether a remembered entry has the same link. */
  boolean hasLink(EntryFingerprint entry) {
    return byFeature.containsKey("l" + entry.link());
  }

  private static boolean isSame(EntryFingerprint one, EntryFingerprint other) {
    boolean link = agree(one.link(), other.link());
    boolean title = agree(one.title(), other.title());
    boolean text = agree(one.text(), other.text());
    boolean date = agree(one.date(), other.date());
    if (agree(one.guid(), other.guid())) {
      // A guid is believed unless everything else says that it was given to another story.
      return link
          || title
          || text
          || date
          || !differ(one.link(), other.link())
          || !differ(one.date(), other.date());
    }
    boolean guids = differ(one.guid(), other.guid());
    if (link) {
      return title || text || (!guids && (date || !differ(one.date(), other.date())));
    }
    if (title && text) {
      return date || !differ(one.date(), other.date());
    }
    return title && date && one.text().isEmpty() && other.text().isEmpty();
  }

  private static boolean agree(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  /**
   * Returns the entries to remember: those of the feed now, and the last of those before.
   *
   * @param largest the number of entries of the feed when it was largest, which may be long again
   */
  String updated(List<EntryFingerprint> here, int largest) {
    int most = Math.max(MIN_REMEMBERED, 2 * Math.max(largest, here.size()));
    var kept = new StringBuilder((here.size() + known.size()) * EntryFingerprint.LENGTH);
    // Of one document only the newest version is remembered.
    var ids = new HashSet<String>();
    for (var entry : new LinkedHashSet<>(here)) {
      ids.add(entry.id());
      kept.append(entry.serialize());
    }
    for (var entry : known) {
      if (ids.size() >= most) {
        break;
      }
      if (ids.add(entry.id())) {
        kept.append(entry.serialize());
      }
    }
    return kept.toString();
  }
}
