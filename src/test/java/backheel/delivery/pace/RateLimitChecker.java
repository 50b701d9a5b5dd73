package backheel.delivery.pace;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts what arrives at a platform in exact rolling windows and knows nothing of how it was paced.
 * A window that is too full is laid to whoever was booked last in it: all others were within the
 * limit without it.
 */
final class RateLimitChecker {
  private static final long SECOND = 1_000_000_000L;

  private final Window all;
  private final int perMinuteInGroups;
  private final boolean secondInChats;
  private final Map<Integer, Window> chatSeconds = new HashMap<>();
  private final Map<Integer, Window> groupMinutes = new HashMap<>();
  final Tally platform = new Tally();
  final Tally chat = new Tally();
  final Tally group = new Tally();
  long messages;

  RateLimitChecker(int perSecond, boolean secondInChats, int perMinuteInGroups) {
    this.all = new Window(perSecond, SECOND);
    this.secondInChats = secondInChats;
    this.perMinuteInGroups = perMinuteInGroups;
  }

  /** Whether the message is within all limits. Arrivals are told in order. */
  boolean arrives(int to, boolean isGroup, boolean answer, long booked, long at) {
    messages++;
    boolean fine = platform.take(all.arrives(at, booked, answer));
    if (secondInChats) {
      var window = chatSeconds.computeIfAbsent(to, c -> new Window(1, SECOND));
      fine &= chat.take(window.arrives(at, booked, answer));
    }
    if (isGroup && perMinuteInGroups > 0) {
      var window =
          groupMinutes.computeIfAbsent(to, c -> new Window(perMinuteInGroups, 60 * SECOND));
      fine &= group.take(window.arrives(at, booked, answer));
    }
    return fine;
  }

  /** Whose fault a full window is. */
  enum Verdict {
    FINE,
    BROADCAST,
    ANSWER
  }

  /** Violations of one limit. */
  static final class Tally {
    long byBroadcasts;
    long byAnswers;

    boolean take(Verdict verdict) {
      switch (verdict) {
        case FINE -> {
          return true;
        }
        case BROADCAST -> byBroadcasts++;
        case ANSWER -> byAnswers++;
      }
      return false;
    }
  }

  /** The latest arrivals, one more than may be in the span. */
  private static final class Window {
    private final long span;
    private final long[] at;
    private final long[] booked;
    private final boolean[] answer;
    private int count;

    Window(int most, long span) {
      this.span = span;
      at = new long[most + 1];
      booked = new long[most + 1];
      answer = new boolean[most + 1];
    }

    Verdict arrives(long now, long bookedAt, boolean isAnswer) {
      int slot = count++ % at.length;
      at[slot] = now;
      booked[slot] = bookedAt;
      answer[slot] = isAnswer;
      int eldest = count % at.length;
      if (count < at.length || now - at[eldest] >= span) {
        return Verdict.FINE;
      }
      int last = 0;
      for (int i = 1; i < at.length; i++) {
        if (booked[i] > booked[last]) {
          last = i;
        }
      }
      return answer[last] ? Verdict.ANSWER : Verdict.BROADCAST;
    }
  }
}
