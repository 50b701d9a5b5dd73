package backheel.source.worker;

import backheel.input.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The failure to read an address: one line for the operator, and what it means for the next
 * attempt.
 */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The meaning of a failure for the next attempt. */
  public enum Kind {
    /** An address that may not be read; a retry will not help. */
    REFUSED,
    /** An address that is gone for good, as its server states. */
    GONE,
    /**
     * An address at which there is nothing, as its server states, or something other than expected.
     */
    MISSING,
    /** A wait for other reads of ours, perhaps from the same host; nothing is wrong with it. */
    THROTTLED,
    /** Content that takes more time or memory than is allowed. */
    TOO_COSTLY,
    /** Content whose reading did not end in time, and holds a thread since. */
    STUCK,
    /** A failure that may not recur. */
    TRANSIENT
  }

  private final Kind kind;
  private final String line;
  private final @Nullable Duration retryAfter;

  public FetchException(Kind kind, String line) {
    this(kind, line, null, null);
  }

  public FetchException(
      Kind kind, String line, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(line, cause);
    this.kind = kind;
    this.line = line;
    this.retryAfter = retryAfter;
  }

  /** Returns the failure of an address at which there is something other than expected. */
  public static FetchException missing(URI address, String what) {
    return new FetchException(
        Kind.MISSING, WebAddress.host(address) + address.getPath() + " " + what);
  }

  public Kind kind() {
    return kind;
  }

  /** Returns the line for the operator. */
  public String line() {
    return line;
  }

  /** Returns the time for which the server asks us to stay away, null if it states none. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
