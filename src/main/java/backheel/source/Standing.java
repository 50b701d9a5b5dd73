package backheel.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source does.
 *
 * @param lastVisit when it was last read successfully, null when it never was
 * @param lastNews when it last brought documents, null when it never did since the start
 * @param note one line for the operator, "" when there is nothing to say
 * @param next when it will be visited next, at the earliest
 * @param visits so many since the start, failed ones included
 * @param unchanged so many of them brought nothing
 */
public record Standing(
    String name,
    String key,
    State state,
    @Nullable Instant lastVisit,
    @Nullable Instant lastNews,
    String note,
    Instant next,
    long visits,
    long unchanged) {

  /** Whether a source is read as it should be. */
  public enum State {
    /** Not visited yet. */
    WAITING,
    OK,
    /** Read, but for what the note names. */
    PARTLY,
    FAILING,
    /** Gone for good: not visited any more. */
    STOPPED
  }
}
