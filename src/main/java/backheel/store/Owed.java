package backheel.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message owed to one chat: a new one, or a change of one that was sent.
 *
 * @param id the first of its items' deliveries; the same at every attempt
 * @param chat as {@code platform:address}
 * @param items what it tells, in order; several when they go out as one message
 * @param message the platform's id of the message to change, null for a new one
 * @param attempts how often sending it was tried before
 * @param bundled as what its items were put together, {@link Bundled#NOT} for a single story
 * @param waiting how much is owed to the chat altogether
 * @param since when the first of them was owed
 */
public record Owed(
    long id,
    String chat,
    List<Item> items,
    @Nullable String message,
    int attempts,
    Bundled bundled,
    int waiting,
    Instant since) {

  public Owed {
    items = List.copyOf(items);
  }

  /**
   * One thing to be told.
   *
   * @param delivery the row
   * @param story 0 for a notice
   * @param why the target that caused it
   * @param notice what is said when it is no story, "" for a story
   * @param digest whether it is to be kept for the digest
   */
  public record Item(long delivery, long story, String why, String notice, boolean digest) {}

  /** As what several stories are put together. */
  public enum Bundled {
    /** One story, or a notice. */
    NOT,
    /** What had piled up while the chat could not be written to. */
    LATE,
    DIGEST,
    PREVIEW,
    WRAP_UP
  }

  public Item first() {
    return items.getFirst();
  }

  public boolean isEdit() {
    return message != null;
  }
}
