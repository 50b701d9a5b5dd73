package backheel.delivery;

import backheel.store.Owed;
import java.time.Instant;
import java.util.List;

/**
 * Remembers what a platform has taken until that is marked in the store, so that a kill between the
 * two does not send it again.
 */
public interface SentJournal extends AutoCloseable {

  /** A message that was taken: what is needed to mark it. */
  record Entry(
      String chat, List<Long> deliveries, List<Long> editions, String message, Instant nextInLane) {
    public Entry {
      deliveries = List.copyOf(deliveries);
      editions = List.copyOf(editions);
    }

    static Entry of(Owed owed, List<Long> editions, String message, Instant nextInLane) {
      return new Entry(
          owed.chat(),
          owed.items().stream().map(Owed.Item::delivery).toList(),
          editions,
          message,
          nextInLane);
    }

    /** As much of what was owed as marking needs. */
    Owed owed() {
      var items = deliveries.stream().map(id -> new Owed.Item(id, 0, "", "", false)).toList();
      return new Owed(
          deliveries.getFirst(), chat, items, null, 0, Owed.Bundled.NOT, 0, Instant.EPOCH);
    }
  }

  /** The platform has just taken it. Survives a kill, once this has returned. */
  void taken(Entry entry);

  /** It is marked. */
  void marked(Entry entry);

  /** What an earlier life left unmarked, perhaps; some of it may be marked already. */
  List<Entry> left();

  /** Everything of an earlier life is marked. */
  void clear();

  /** Keeps nothing of a chat that was erased: its deliveries are gone, and are marked no more. */
  default void forget(String chat) {}

  @Override
  void close();
}
