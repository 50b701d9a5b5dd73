package backheel.source.schedule;

import backheel.source.Source;
import backheel.source.Visit;
import backheel.source.worker.FetchException;
import backheel.source.worker.WorkerPool;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scheduler that visits every source when it is due, many at once, so that none waits for
 * another.
 */
public final class SourceScheduler implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SourceScheduler.class);
  private static final int MAX_CONCURRENT_VISITS = 64;

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

  /** Pause of a source whose documents hold a thread for good. */
  public static final Duration STUCK_SOURCE_PAUSE = Duration.ofDays(1);

  private static final Comparator<ScheduledSource> SOONEST =
      Comparator.<ScheduledSource, Instant>comparing(a -> a.next)
          .thenComparing(a -> a.source.key());

  private final Clock clock;
  private final Bookmarks bookmarks;
  private final VisitHandler handler;
  private final WorkerPool workers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition returned = lock.newCondition();
  private final Map<String, ScheduledSource> all = new HashMap<>();
  private final TreeSet<ScheduledSource> waiting = new TreeSet<>(SOONEST);
  private final List<ScheduledSource> visiting = new ArrayList<>();
  private Instant lastStart = Instant.MIN;
  private Instant lastLook = Instant.MIN;
  private @Nullable Thread loop;
  private volatile boolean closed;

  public SourceScheduler(
      Clock clock, Bookmarks bookmarks, VisitHandler handler, WorkerPool workers) {
    this.workers = workers;
    this.clock = clock;
    this.bookmarks = bookmarks;
    this.handler = handler;
  }

  /** Starts the visits. Returns at once. */
  public void start() {
    lock.lock();
    try {
      if (loop == null && !closed) {
        loop = Thread.ofPlatform().daemon().name("timetable").start(this::runLoop);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Adds a source, to be visited as soon as possible; one with the same key is replaced. */
  public void add(Source source) {
    lock.lock();
    try {
      forget(source.key());
      var now = clock.instant();
      var slot = lastStart.isBefore(now) ? now : lastStart.plus(START_SPACING);
      lastStart = slot;
      var entry = new ScheduledSource(source, slot, () -> ThreadLocalRandom.current().nextDouble());
      all.put(source.key(), entry);
      waiting.add(entry);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Stops visiting a source; the result of a visit in progress is dropped. */
  public void remove(String key) {
    lock.lock();
    try {
      forget(key);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Visits a source before it is due; returns once it has been visited, or when {@code patience}
   * runs out.
   */
  public void visitNow(String key, Duration patience) {
    lock.lock();
    try {
      var asked = all.get(key);
      if (asked == null || asked.isFailing()) {
        return;
      }
      // A visit in progress may have read the source before this call.
      long wanted = asked.visits() + (visiting.contains(asked) ? 2 : 1);
      long left = patience.toNanos();
      boolean called = false;
      while (left > 0 && asked.visits() < wanted && !asked.removed && !closed) {
        if (!called && waiting.remove(asked)) {
          called = true;
          asked.next = clock.instant();
          waiting.add(asked);
          changed.signalAll();
        }
        left = returned.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Returns the status of each source, by name. */
  public List<SourceStatus> statuses() {
    lock.lock();
    try {
      return all.values().stream()
          .map(ScheduledSource::status)
          .sorted(Comparator.comparing(SourceStatus::name).thenComparing(SourceStatus::key))
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /** Ends every visit, and waits a moment for them to have ended. */
  @Override
  public void close() {
    var threads = new ArrayList<Thread>();
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      for (var visit : visiting) {
        visit.stopReading();
        addIfThere(visit.visiting, threads);
      }
      addIfThere(loop, threads);
    } finally {
      lock.unlock();
    }
    try {
      for (var thread : threads) {
        thread.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runLoop() {
    lock.lock();
    try {
      while (!closed) {
        var sleep = startDue();
        long nanos = changed.awaitNanos(sleep.toNanos());
        log.trace("woken {} ns early", nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Starts the visits that are due, and returns the time until the next one is. */
  private Duration startDue() {
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
      due.visiting = Thread.ofVirtual().name("visit ", 0).start(() -> visit(due));
    }
    if (visiting.size() < MAX_CONCURRENT_VISITS && !waiting.isEmpty()) {
      var next = waiting.first().next;
      sleep = next.equals(Instant.MAX) ? sleep : shorter(sleep, Duration.between(now, next));
    }
    return sleep;
  }

  /** Moves all times back with the clock, so that no source waits longer because of the change. */
  private void onClockSetBack(Duration by) {
    var again = List.copyOf(waiting);
    waiting.clear();
    for (var scheduledSource : again) {
      if (!scheduledSource.next.equals(Instant.MAX)) {
        scheduledSource.next = scheduledSource.next.minus(by);
      }
    }
    waiting.addAll(again);
    for (var visit : visiting) {
      visit.visitingSince = visit.visitingSince.minus(by);
    }
    lastStart = clock.instant();
  }

  private void visit(ScheduledSource scheduledSource) {
    try (var visitJob = workers.beginVisit(scheduledSource.source.key())) {
      log.trace("{} begins", visitJob);
      var source = scheduledSource.source;
      if (isPaused(scheduledSource)) {
        return;
      }
      if (!scheduledSource.bookmarkKnown) {
        scheduledSource.bookmark = bookmarks.find(source.key());
        scheduledSource.bookmarkKnown = true;
      }
      var visit = read(scheduledSource);
      if (scheduledSource.removed || closed) {
        return;
      }
      boolean says =
          !visit.documents().isEmpty() || !visit.bookmark().equals(scheduledSource.bookmark);
      if (says || scheduledSource.isFailing()) {
        handler.handleVisit(source, visit);
      }
      scheduledSource.bookmark = visit.bookmark();
      var unread = handler.unreadableNote(source);
      locked(() -> scheduledSource.succeeded(visit, unread, clock.instant()));
    } catch (FetchException e) {
      fetchFailed(scheduledSource, e);
    } catch (IOException e) {
      failed(scheduledSource, e.getMessage() == null ? e.toString() : e.getMessage(), null);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A bug in a source or in the handler: it must neither end the visits nor go unseen.
      var why = "unexpected: " + e;
      if (!closed && !why.equals(scheduledSource.note())) {
        log.error("visit to {} failed", scheduledSource.source.key(), e);
      }
      failed(scheduledSource, why, null);
    } finally {
      locked(() -> returned(scheduledSource));
    }
  }

  /**
   * Returns whether the source is paused because reading it never ended, perhaps before a restart.
   */
  private boolean isPaused(ScheduledSource scheduledSource) {
    var until = handler.pausedUntil(scheduledSource.source);
    if (until == null || !until.isAfter(clock.instant())) {
      return false;
    }
    var why =
        "is left alone until " + until.truncatedTo(ChronoUnit.MINUTES) + ": reading it never ended";
    locked(() -> scheduledSource.pauseUntil(why, until));
    return true;
  }

  /** Reads a source. Only this may be interrupted: the handler stores what was read. */
  private Visit read(ScheduledSource scheduledSource) throws IOException {
    locked(() -> scheduledSource.reading = true);
    try {
      return scheduledSource.source.visit(scheduledSource.bookmark);
    } finally {
      locked(() -> scheduledSource.reading = false);
      boolean wasInterrupted = Thread.interrupted();
      log.trace("{} read, interrupted: {}", scheduledSource.source.key(), wasInterrupted);
    }
  }

  private void fetchFailed(ScheduledSource scheduledSource, FetchException e) {
    switch (e.kind()) {
      case THROTTLED -> locked(() -> scheduledSource.postponed(clock.instant(), e.retryAfter()));
      case GONE -> {
        locked(() -> scheduledSource.stop(e.line()));
        notifyFailure(scheduledSource, e.line());
      }
      case STUCK -> {
        handler.handleStuck(scheduledSource.source);
        failed(scheduledSource, e.line(), STUCK_SOURCE_PAUSE);
      }
      default -> failed(scheduledSource, e.line(), e.retryAfter());
    }
  }

  private void failed(ScheduledSource scheduledSource, String why, @Nullable Duration stayAway) {
    // The stored bookmark may be ahead of the one in memory.
    scheduledSource.bookmarkKnown = false;
    locked(() -> scheduledSource.failed(why, stayAway, clock.instant()));
    notifyFailure(scheduledSource, why);
  }

  private void notifyFailure(ScheduledSource scheduledSource, String why) {
    if (scheduledSource.removed || closed) {
      return;
    }
    try {
      handler.handleFailure(scheduledSource.source, why);
    } catch (RuntimeException e) {
      log.error("the desk could not take that {} failed", scheduledSource.source.key(), e);
    }
  }

  private void returned(ScheduledSource scheduledSource) {
    visiting.remove(scheduledSource);
    scheduledSource.visiting = null;
    returned.signalAll();
    if (!scheduledSource.removed && !scheduledSource.isStopped()) {
      // Whatever happened, the source must be scheduled again.
      if (!scheduledSource.next.isAfter(scheduledSource.visitingSince)) {
        scheduledSource.next = clock.instant().plus(scheduledSource.source.interval());
      }
      waiting.add(scheduledSource);
    }
    // The loop sleeps until the next source is due; it is woken only for what that does not cover.
    boolean wasFull = visiting.size() == MAX_CONCURRENT_VISITS - 1;
    if (wasFull || (!waiting.isEmpty() && waiting.first() == scheduledSource)) {
      changed.signalAll();
    }
  }

  private void forget(String key) {
    var old = all.remove(key);
    if (old != null) {
      old.removed = true;
      waiting.remove(old);
      old.stopReading();
    }
  }

  private void locked(Runnable step) {
    lock.lock();
    try {
      step.run();
    } finally {
      lock.unlock();
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    var shorter = one.compareTo(other) < 0 ? one : other;
    return shorter.compareTo(MIN_SLEEP) < 0 ? MIN_SLEEP : shorter;
  }

  private static void addIfThere(@Nullable Thread thread, List<Thread> to) {
    if (thread != null) {
      to.add(thread);
    }
  }
}
