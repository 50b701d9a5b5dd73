package backheel.source.web;

import backheel.source.worker.FetchException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A rate limiter for reads from a host: one at a time, and never twice within the gap. */
final class HostThrottle {
  private static final int MAX_IDLE_HOSTS = 4_096;

  private final Clock clock;
  private final Duration gap;
  private final Map<String, ThrottledHost> hosts = new HashMap<>();

  HostThrottle(Clock clock, Duration gap) {
    this.clock = clock;
    this.gap = gap;
  }

  /**
   * Acquires a turn, which must be released.
   *
   * @return the time to wait before using it, at most the gap
   * @throws FetchException if another read has the turn; those that come too early are each sent
   *     away for longer than the one before, so that they return one after the other
   */
  synchronized Duration acquire(String name) throws FetchException {
    if (hosts.size() > MAX_IDLE_HOSTS) {
      hosts.values().removeIf(h -> !h.inUse && h.freeAt.isBefore(clock.instant()));
    }
    var host = hosts.computeIfAbsent(name, n -> new ThrottledHost());
    if (host.inUse) {
      host.refusals++;
      throw new FetchException(
          FetchException.Kind.THROTTLED,
          name + " is being read already",
          gap.multipliedBy(host.refusals + 1L),
          null);
    }
    host.inUse = true;
    host.refusals = Math.max(0, host.refusals - 1);
    var wait = Duration.between(clock.instant(), host.freeAt);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /**
   * Acquires a turn for a waiting person, as soon as its holder releases it.
   *
   * @return the time to wait before using it, at most the gap
   * @throws FetchException if it is not released in time
   */
  synchronized Duration acquireUrgent(String name, Duration timeout)
      throws FetchException, InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    for (var host = hosts.get(name); host != null && host.inUse; host = hosts.get(name)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new FetchException(
            FetchException.Kind.THROTTLED, name + " is being read already", null, null);
      }
      wait(left);
    }
    return acquire(name);
  }

  synchronized void release(String name) {
    var host = hosts.get(name);
    if (host != null) {
      host.inUse = false;
      host.freeAt = clock.instant().plus(gap);
      notifyAll();
    }
  }
}
