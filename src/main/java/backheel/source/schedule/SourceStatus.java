package backheel.source.schedule;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of a source.
 *
 * @param address the address at which it is read, null if it is not on the web
 * @param lastVisit the time of the last successful visit, null if there was none
 * @param lastNews the time of the last visit that brought documents, null if there was none since
 *     the start
 * @param note a line for the operator, "" for none
 * @param next the earliest time of the next visit
 * @param visits the number of visits since the start, failed ones included
 * @param unchanged the number of visits that brought nothing
 */
public record SourceStatus(
    String name,
    String key,
    @Nullable URI address,
    State state,
    @Nullable Instant lastVisit,
    @Nullable Instant lastNews,
    String note,
    Instant next,
    long visits,
    long unchanged) {

  /** The state of a source. */
  public enum State {
    /** Not visited yet. */
    WAITING,
    OK,
    /** Read, except for what the note names. */
    PARTLY,
    FAILING,
    /** Gone for good, and no longer visited. */
    STOPPED
  }
}
