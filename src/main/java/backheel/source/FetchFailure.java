package backheel.source;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why an address could not be read: one plain line for the operator, and what to do about it. */
public final class FetchFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /** What a failure means for the next attempt. */
  public enum Kind {
    /** We may not go there: asking again will not help. */
    REFUSED,
    /** The place says it is gone for good. */
    GONE,
    /** The place says it is not there, or is something else than it should be. */
    MISSING,
    /** Others of ours are reading now, perhaps from that host: nothing is wrong with it. */
    OUR_TURN_LATER,
    /** What is there takes more time or memory than there is for it. */
    UNREADABLE,
    /** Reading what is there did not end when it should have, and holds a thread since. */
    NEVER_READ,
    /** Anything that may be better next time. */
    TROUBLE
  }

  private final Kind kind;
  private final String line;
  private final @Nullable Duration stayAway;

  public FetchFailure(Kind kind, String line) {
    this(kind, line, null, null);
  }

  FetchFailure(Kind kind, String line, @Nullable Duration stayAway, @Nullable Throwable cause) {
    super(line, cause);
    this.kind = kind;
    this.line = line;
    this.stayAway = stayAway;
  }

  public Kind kind() {
    return kind;
  }

  /** The plain line. */
  public String line() {
    return line;
  }

  /** How long the place asks us to stay away, null when it does not say. */
  public @Nullable Duration stayAway() {
    return stayAway;
  }
}
