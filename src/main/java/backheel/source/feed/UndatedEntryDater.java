package backheel.source.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Dates for entries without one that stand among old ones: in a feed in the order of time, an entry
 * is as old as its neighbours, and would otherwise stand above them all as if it were new.
 */
final class UndatedEntryDater {
  /** Number of dated entries that show the order of a feed. */
  private static final int MIN_DATED = 3;

  /** Age from which a neighbour is old; a younger one says nothing that matters. */
  private static final Duration OLD = Duration.ofDays(2);

  private UndatedEntryDater() {}

  /**
   * Returns the entries, those without a date with that of the next older one, where the feed lists
   * the newest first and both neighbours are old.
   */
  static List<Feed.Entry> date(List<Feed.Entry> entries, Instant fetched) {
    var dates = entries.stream().map(Feed.Entry::published).filter(Objects::nonNull).toList();
    if (dates.size() < MIN_DATED || dates.size() == entries.size() || !newestFirst(dates)) {
      return entries;
    }
    var limit = fetched.minus(OLD);
    var older = olderDates(entries);
    var dated = new ArrayList<Feed.Entry>(entries.size());
    Instant newer = null;
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      boolean old = newer != null && newer.isBefore(limit);
      if (entry.published() == null && old) {
        var next = older.get(i);
        dated.add(entry.withPublished(next == null ? newer : next));
      } else {
        newer = entry.published() == null ? newer : entry.published();
        dated.add(entry);
      }
    }
    return dated;
  }

  /** Returns for each entry the first date from it on, null where none follows. */
  private static List<@Nullable Instant> olderDates(List<Feed.Entry> entries) {
    var dates = new ArrayList<@Nullable Instant>(entries.size());
    Instant next = null;
    for (int i = entries.size() - 1; i >= 0; i--) {
      var own = entries.get(i).published();
      next = own == null ? next : own;
      dates.add(next);
    }
    Collections.reverse(dates);
    return dates;
  }

  private static boolean newestFirst(List<Instant> dates) {
    for (int i = 1; i < dates.size(); i++) {
      if (dates.get(i).isAfter(dates.get(i - 1))) {
        return false;
      }
    }
    return true;
  }
}
