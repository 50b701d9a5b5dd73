package backheel.delivery;

import backheel.chat.ChatId;
import backheel.store.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A journal of the messages that a platform has accepted, each kept until it is marked in the
 * store, so that a kill between the two does not send it again.
 */
interface SentJournal extends AutoCloseable {

  /** An accepted message: the values needed to mark it. */
  record Entry(
      ChatId chat, List<Long> deliveries, List<Long> editions, String message, Instant nextInLane) {
    public Entry {
      deliveries = List.copyOf(deliveries);
      editions = List.copyOf(editions);
    }

    static Entry of(
        OutgoingMessage outgoingMessage, List<Long> editions, String message, Instant nextInLane) {
      return new Entry(
          outgoingMessage.chat(),
          outgoingMessage.items().stream().map(OutgoingMessage.Item::delivery).toList(),
          editions,
          message,
          nextInLane);
    }

    /** Returns an outgoing message with only the values that marking needs. */
    OutgoingMessage toMessage() {
      var items =
          deliveries.stream()
              .<OutgoingMessage.Item>map(id -> OutgoingMessage.StoryItem.ofDelivery(id))
              .toList();
      return new OutgoingMessage(
          deliveries.getFirst(), chat, items, null, 0, Optional.empty(), 0, Instant.EPOCH);
    }
  }

  /**
   * Records a message that the platform has just accepted. The entry survives a kill once this has
   * returned.
   */
  void recordSent(Entry entry);

  /** Closes an entry whose message is marked in the store. */
  void recordStored(Entry entry);

  /**
   * Returns the entries that the previous run may have left unmarked; some may be marked already.
   */
  List<Entry> unfinished();

  /** Removes all entries of the previous run, once they are marked. */
  void clear();

  /** Removes the entries of an erased chat: its deliveries are gone and will not be marked. */
  default void eraseChat(ChatId chat) {}

  @Override
  void close();
}
