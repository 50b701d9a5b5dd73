package backheel.story.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * The time that a piece of work on foreign input may take. The work asks at every turn whether it
 * has passed, since nobody can end a thread from outside.
 */
public final class Deadline {
  private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

  private volatile boolean expired;

  /** Sets the deadline of whatever this thread does from now on; null when it has none. */
  public static void setCurrent(@Nullable Deadline deadline) {
    if (deadline == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(deadline);
    }
  }

  /**
   * Goes on, unless this thread's work should have ended by now.
   *
   * @throws Expired when it should
   */
  public static void check() {
    var here = CURRENT.get();
    if (here != null && here.expired) {
      throw new Expired();
    }
  }

  /** A text for a parser, which is not read out any further once the time is over. */
  public static Reader reader(String text) {
    return new WatchedReader(text);
  }

  /** Says that the time is over. */
  public void expire() {
    expired = true;
  }

  public boolean isExpired() {
    return expired;
  }

  /** The end of work whose time is over. */
  public static final class Expired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Expired() {
      super("took too long");
    }
  }

  private static final class WatchedReader extends FilterReader {
    private WatchedReader(String text) {
      super(new StringReader(text));
    }

    @Override
    public int read() throws IOException {
      check();
      return super.read();
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
      check();
      // Small portions, so that a parser that slows down is stopped soon.
      return super.read(to, offset, Math.min(length, 4_096));
    }
  }
}
