package backheel.platform.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How the latest messages fared, and whether their refusals add up to a limit of the platform.
 *
 * <p>A chat that is refused while others go through has a limit of its own. The platform's shows in
 * numbers: nearly everything at once, or a third of what was sent lately, in chats of all sorts. At
 * 10 % of refusals that happens by chance once in some minutes. Judging by a share of recent
 * outcomes and not by single ones is how circuit breakers with a failure-rate threshold do it
 * (Hystrix, resilience4j). Times are milliseconds. Not safe to share between threads.
 */
final class Refusals {
  private static final long WINDOW = 30_000;

  /** Of the last few, nearly all. */
  private static final int FEW = 6;

  private static final int OF_FEW = 5;
  private static final int CHATS_OF_FEW = 4;

  /** Of the last many, a third. */
  private static final int MANY = 40;

  private static final int OF_MANY = 14;
  private static final int CHATS_OF_MANY = 10;

  private final Deque<Fate> latest = new ArrayDeque<>();
  private long platformUntil = Long.MIN_VALUE;

  void taken(long chat, long now) {
    add(new Fate(chat, now, 0), now);
  }

  /**
   * A chat was refused.
   *
   * @return until when the platform itself asks for patience; not after {@code now} when this says
   *     nothing about others
   */
  long refused(long chat, long pause, long now) {
    var fate = new Fate(chat, now, pause);
    add(fate, now);
    var shown = shown();
    if (shown.isEmpty()) {
      return now;
    }
    long usual = shown.get(shown.size() / 2).pause;
    if (pause > 2 * usual) {
      // One chat that is to be left alone for hours, in the midst of others.
      return now;
    }
    long until =
        shown.stream()
            .filter(one -> one.pause <= 2 * usual)
            .mapToLong(one -> one.at + one.pause)
            .max()
            .orElse(now);
    platformUntil = Math.max(platformUntil, until);
    return platformUntil;
  }

  /** Until when the platform asked for patience. */
  long platformUntil() {
    return platformUntil;
  }

  private void add(Fate fate, long now) {
    if (platformUntil != Long.MIN_VALUE && now >= platformUntil) {
      // After the wait all is judged anew.
      latest.clear();
      platformUntil = Long.MIN_VALUE;
    }
    latest.addLast(fate);
    while (latest.size() > MANY || latest.getFirst().at < now - WINDOW) {
      latest.removeFirst();
    }
  }

  /** The refusals that show a limit of the platform, shortest pause first; none when none do. */
  private List<Fate> shown() {
    var many = refusedAmong(MANY);
    if (many.size() >= OF_MANY && chats(many) >= CHATS_OF_MANY) {
      return many;
    }
    var few = refusedAmong(FEW);
    return few.size() >= OF_FEW && chats(few) >= CHATS_OF_FEW ? few : List.of();
  }

  private List<Fate> refusedAmong(int last) {
    return latest.stream()
        .skip(Math.max(0, latest.size() - last))
        .filter(fate -> fate.pause > 0)
        .sorted((a, b) -> Long.compare(a.pause, b.pause))
        .toList();
  }

  private static long chats(List<Fate> fates) {
    return fates.stream().mapToLong(Fate::chat).distinct().count();
  }

  /** One message's: how long it was told to wait, 0 when it was taken. */
  private record Fate(long chat, long at, long pause) {}
}
