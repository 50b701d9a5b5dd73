package backheel.store.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent to one chat: a new one, or an edit of one that was sent.
 *
 * @param id the first of its items' deliveries; the same at every attempt
 * @param chat the chat, as {@code platform:address}
 * @param items the contents, in order; several when they are sent as one message
 * @param editedMessageId the platform's id of the message to edit, null for a new one
 * @param attempts the number of earlier attempts
 * @param bundling the kind of bundle, {@link Bundling#SINGLE} for a single story
 * @param pendingInLane the number of deliveries pending for the chat
 * @param queuedAt the time at which the first of them was queued
 */
public record OutgoingMessage(
    long id,
    String chat,
    List<Item> items,
    @Nullable String editedMessageId,
    int attempts,
    Bundling bundling,
    int pendingInLane,
    Instant queuedAt) {

  public OutgoingMessage {
    items = List.copyOf(items);
  }

  /**
   * An item of a message.
   *
   * @param delivery the row
   * @param story the story's number, 0 for a notice
   * @param topic the topic that caused it
   * @param notice the notice, "" for a story
   * @param forDigest whether it is to be held for the digest
   */
  public record Item(long delivery, long story, String topic, String notice, boolean forDigest) {}

  /** The kind of bundle in which stories are combined. */
  public enum Bundling {
    /** A single story or notice. */
    SINGLE,
    /** A backlog that built up while the chat could not be written to. */
    LATE,
    DIGEST,
    PREVIEW,
    WRAP_UP
  }

  public Item first() {
    return items.getFirst();
  }

  public boolean isEdit() {
    return editedMessageId != null;
  }
}
