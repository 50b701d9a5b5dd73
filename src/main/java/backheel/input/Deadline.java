package backheel.input;

import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The time limit of a piece of work on foreign input. The work checks at every step whether it has
 * expired, since Java cannot end a thread from outside.
 */
public final class Deadline {
  private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

  private volatile boolean expired;

  /** Sets the deadline of this thread's further work; null for none. */
  public static void setCurrent(@Nullable Deadline deadline) {
    if (deadline == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(deadline);
    }
  }

  /**
   * Returns normally while this thread's work may continue.
   *
   * @throws Expired when its time is over
   */
  public static void check() {
    var here = CURRENT.get();
    if (here != null && here.expired) {
      throw new Expired();
    }
  }

  /** Returns a reader of a text for a parser, which stops once the time is over. */
  public static Reader reader(String text) {
    return new DeadlineCheckingReader(text);
  }

  /** Marks the time as over. */
  public void expire() {
    expired = true;
  }

  public boolean isExpired() {
    return expired;
  }

  /** The abortion of work whose time is over. */
  public static final class Expired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Expired() {
      super("took too long");
    }
  }
}
