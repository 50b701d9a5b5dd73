package backheel.source.schedule;

import backheel.source.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources that wait for their next visit, and those that are visited. Guarded by a lock. */
final class VisitQueue {
  static final int MAX_CONCURRENT_VISITS = 64;

  /** Time between the first visits of sources that are added at once. */
  private static final Duration START_SPACING = Duration.ofMillis(5);

  private static final Duration MAX_VISIT_DURATION = Duration.ofSeconds(45);

  /** Maximum sleep, since the wall clock may be set and the machine may have slept. */
  private static final Duration MAX_SLEEP = Duration.ofSeconds(30);

  /**
   * Minimum sleep, within which due visits start together: waking up for each costs more than the
   * visit.
   */
  private static final Duration MIN_SLEEP = Duration.ofMillis(10);

  private static final Comparator<ScheduledSource> SOONEST =
      Comparator.<ScheduledSource, Instant>comparing(a -> a.next)
          .thenComparing(a -> a.source.key());

  private final Clock clock;
  private final Map<String, ScheduledSource> all = new HashMap<>();
  private final TreeSet<ScheduledSource> waiting = new TreeSet<>(SOONEST);
  private final List<ScheduledSource> visiting = new ArrayList<>();
  private Instant lastStart = Instant.MIN;
  private Instant lastLook = Instant.MIN;

  VisitQueue(Clock clock) {
    this.clock = clock;
  }

  @Nullable ScheduledSource find(String key) {
    return all.get(key);
  }

  Stream<ScheduledSource> all() {
    return all.values().stream();
  }

  boolean isVisiting(ScheduledSource source) {
    return visiting.contains(source);
  }

  /** Adds a source, to be visited as soon as possible; one with the same key is replaced. */
  void add(Source source) {
    remove(source.key());
    var now = clock.instant();
    var slot = lastStart.isBefore(now) ? now : lastStart.plus(START_SPACING);
    lastStart = slot;
    var entry = new ScheduledSource(source, slot, () -> ThreadLocalRandom.current().nextDouble());
    all.put(source.key(), entry);
    waiting.add(entry);
  }

  void remove(String key) {
    var old = all.remove(key);
    if (old != null) {
      old.removed = true;
      waiting.remove(old);
      old.stopReading();
    }
  }

  /** Makes a waiting source due at once; returns false if it is not waiting. */
  boolean makeDue(ScheduledSource source) {
    if (!waiting.remove(source)) {
      return false;
    }
    source.next = clock.instant();
    waiting.add(source);
    return true;
  }

  /** Stops the reading of every visit, and returns their threads. */
  List<Thread> stopVisits() {
    var threads = new ArrayList<Thread>();
    for (var visit : visiting) {
      visit.stopReading();
      if (visit.visiting != null) {
        threads.add(visit.visiting);
      }
    }
    return threads;
  }

  /** Starts the visits that are due, and returns the time until the next one is. */
  Duration startDue(Function<ScheduledSource, Thread> start) {
    var now = clock.instant();
    if (now.isBefore(lastLook)) {
      onClockSetBack(Duration.between(now, lastLook));
    }
    lastLook = now;
    var sleep = MAX_SLEEP;
    for (var visit : visiting) {
      var end = visit.visitingSince.plus(MAX_VISIT_DURATION);
      if (now.isBefore(end)) {
        sleep = shorter(sleep, Duration.between(now, end));
      } else {
        visit.stopReading();
      }
    }
    while (visiting.size() < MAX_CONCURRENT_VISITS
        && !waiting.isEmpty()
        && !waiting.first().next.isAfter(now)) {
      var due = waiting.removeFirst();
      visiting.add(due);
      due.visitingSince = now;
      due.visiting = start.apply(due);
    }
    if (visiting.size() < MAX_CONCURRENT_VISITS && !waiting.isEmpty()) {
      var next = waiting.first().next;
      sleep = next.equals(Instant.MAX) ? sleep : shorter(sleep, Duration.between(now, next));
    }
    return sleep;
  }

  /**
   * Ends a visit, and queues the next one.
   *
   * @return whether another visit may be due before those that the queue knew of
   */
  boolean finish(ScheduledSource source) {
    visiting.remove(source);
    source.visiting = null;
    if (!source.removed && !source.isStopped()) {
      // Whatever happened, the source must be scheduled again.
      if (!source.next.isAfter(source.visitingSince)) {
        source.next = clock.instant().plus(source.source.interval());
      }
      waiting.add(source);
    }
    boolean wasFull = visiting.size() == MAX_CONCURRENT_VISITS - 1;
    return wasFull || (!waiting.isEmpty() && waiting.first() == source);
  }

  /** Moves all times back with the clock, so that no source waits longer because of the change. */
  private void onClockSetBack(Duration by) {
    var again = List.copyOf(waiting);
    waiting.clear();
    for (var source : again) {
      if (!source.next.equals(Instant.MAX)) {
        source.next = source.next.minus(by);
      }
    }
    waiting.addAll(again);
    for (var visit : visiting) {
      visit.visitingSince = visit.visitingSince.minus(by);
    }
    lastStart = clock.instant();
  }

  private static Duration shorter(Duration one, Duration other) {
    var shorter = one.compareTo(other) < 0 ? one : other;
    return shorter.compareTo(MIN_SLEEP) < 0 ? MIN_SLEEP : shorter;
  }
}
