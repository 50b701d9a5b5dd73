package backheel.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who may read from a host now: one at a time, and never twice within the gap. */
final class Turns {
  private static final int MANY_HOSTS = 4_096;

  private final Clock clock;
  private final Duration gap;
  private final Map<String, Host> hosts = new HashMap<>();

  Turns(Clock clock, Duration gap) {
    this.clock = clock;
    this.gap = gap;
  }

  /**
   * Takes a turn, which must be given back.
   *
   * @return how long to wait before using it, at most the gap
   * @throws FetchFailure when somebody else has the turn; those who come too early are each sent
   *     away for longer than the one before, so that they return one after the other
   */
  synchronized Duration take(String name) throws FetchFailure {
    if (hosts.size() > MANY_HOSTS) {
      hosts.values().removeIf(h -> !h.taken && h.free.isBefore(clock.instant()));
    }
    var host = hosts.computeIfAbsent(name, n -> new Host());
    if (host.taken) {
      host.sentAway++;
      throw new FetchFailure(
          FetchFailure.Kind.OUR_TURN_LATER,
          name + " is being read already",
          gap.multipliedBy(host.sentAway + 1L),
          null);
    }
    host.taken = true;
    host.sentAway = Math.max(0, host.sentAway - 1);
    var wait = Duration.between(clock.instant(), host.free);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /**
   * Takes the turn of somebody whom a person waits for, as soon as whoever has it gives it back.
   *
   * @return how long to wait before using it, at most the gap
   * @throws FetchFailure when it is not given back in time
   */
  synchronized Duration takeSoon(String name, Duration patience)
      throws FetchFailure, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (var host = hosts.get(name); host != null && host.taken; host = hosts.get(name)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new FetchFailure(
            FetchFailure.Kind.OUR_TURN_LATER, name + " is being read already", null, null);
      }
      wait(left);
    }
    return take(name);
  }

  synchronized void giveBack(String name) {
    var host = hosts.get(name);
    if (host != null) {
      host.taken = false;
      host.free = clock.instant().plus(gap);
      notifyAll();
    }
  }

  private static final class Host {
    private boolean taken;
    private int sentAway;
    private Instant free = Instant.MIN;
  }
}
