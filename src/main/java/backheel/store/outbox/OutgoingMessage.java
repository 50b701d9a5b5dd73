package backheel.store.outbox;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.subscription.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent to one chat: a new one, or an edit of one that was sent.
 *
 * @param id the first of its items' deliveries; the same at every attempt
 * @param chat the receiving chat
 * @param items the contents, in order; several when they are sent as one message
 * @param editedMessageId the platform's id of the message to edit, null for a new one
 * @param attempts the number of earlier attempts
 * @param bundle the kind of bundle, empty for a single story or notice
 * @param pendingInLane the number of deliveries pending for the chat
 * @param queuedAt the time at which the first of them was queued
 */
public record OutgoingMessage(
    long id,
    ChatId chat,
    List<Item> items,
    @Nullable String editedMessageId,
    int attempts,
    Optional<BundleKind> bundle,
    int pendingInLane,
    Instant queuedAt) {

  public OutgoingMessage {
    items = List.copyOf(items);
  }

  /** An item of a message: the story or the notice of one delivery. */
  public sealed interface Item {
    /** Returns the delivery's row. */
    long delivery();
  }

  /**
   * A story.
   *
   * @param story the story's number
   * @param topic the topic that caused it
   * @param forDigest whether it is to be held for the digest
   */
  public record StoryItem(long delivery, long story, Topic topic, boolean forDigest)
      implements Item {
    /** Creates an item of which only the delivery is known. */
    public static StoryItem ofDelivery(long delivery) {
      return new StoryItem(delivery, 0, Topic.everything(), false);
    }
  }

  /** A notice, which is never part of a bundle. */
  public record NoticeItem(long delivery, NoticeQueue.Notice notice) implements Item {}

  public Item first() {
    return items.getFirst();
  }

  /** Returns the stories among the items, in order. */
  public List<StoryItem> stories() {
    return items.stream().filter(StoryItem.class::isInstance).map(StoryItem.class::cast).toList();
  }

  public boolean isEdit() {
    return editedMessageId != null;
  }
}
