package backheel.source;

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

/** Visits every source when its time has come, many at once, so that none waits for another. */
public final class Timetable implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
  private static final int AT_ONCE = 64;

  /** Many sources that are due at once set out one after the other, so far apart. */
  private static final Duration APART = Duration.ofMillis(5);

  private static final Duration LONGEST_VISIT = Duration.ofSeconds(45);

  /** The wall clock may be set, and the machine may have slept. */
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

  /** Those due within it set out together: waking up for each costs more than the visit. */
  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(10);

  /** So long a source is left alone whose documents hold a thread for good. */
  public static final Duration REST = Duration.ofDays(1);

  private static final Comparator<Appointment> SOONEST =
      Comparator.<Appointment, Instant>comparing(a -> a.next).thenComparing(a -> a.source.key());

  private final Clock clock;
  private final Bookmarks bookmarks;
  private final Desk desk;
  private final WorkerPool workers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition returned = lock.newCondition();
  private final Map<String, Appointment> all = new HashMap<>();
  private final TreeSet<Appointment> waiting = new TreeSet<>(SOONEST);
  private final List<Appointment> visiting = new ArrayList<>();
  private Instant lastStart = Instant.MIN;
  private Instant lastLook = Instant.MIN;
  private @Nullable Thread caller;
  private volatile boolean closed;

  public Timetable(Clock clock, Bookmarks bookmarks, Desk desk, WorkerPool workers) {
    this.workers = workers;
    this.clock = clock;
    this.bookmarks = bookmarks;
    this.desk = desk;
  }

  /** Begins to visit. Returns at once. */
  public void start() {
    lock.lock();
    try {
      if (caller == null && !closed) {
        caller = Thread.ofPlatform().daemon().name("timetable").start(this::call);
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
      var slot = lastStart.isBefore(now) ? now : lastStart.plus(APART);
      lastStart = slot;
      var entry = new Appointment(source, slot, () -> ThreadLocalRandom.current().nextDouble());
      all.put(source.key(), entry);
      waiting.add(entry);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Stops visiting a source; what a visit under way brings is dropped. */
  public void remove(String key) {
    lock.lock();
    try {
      forget(key);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Visits a source before its time; returns when it has been visited, or patience is at its end.
   */
  public void visitNow(String key, Duration patience) {
    lock.lock();
    try {
      var asked = all.get(key);
      if (asked == null || asked.isFailing()) {
        return;
      }
      // A visit under way may have read before whoever calls now was there.
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

  /** How each source does, by name. */
  public List<Standing> standings() {
    lock.lock();
    try {
      return all.values().stream()
          .map(Appointment::standing)
          .sorted(Comparator.comparing(Standing::name).thenComparing(Standing::key))
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
      addIfThere(caller, threads);
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

  private void call() {
    lock.lock();
    try {
      while (!closed) {
        var sleep = callDue();
        long nanos = changed.awaitNanos(sleep.toNanos());
        LOG.trace("woken {} ns early", nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Sets out to those whose time has come, and tells how long nobody else's will. */
  private Duration callDue() {
    var now = clock.instant();
    if (now.isBefore(lastLook)) {
      setBack(Duration.between(now, lastLook));
    }
    lastLook = now;
    var sleep = LONGEST_SLEEP;
    for (var visit : visiting) {
      var end = visit.visitingSince.plus(LONGEST_VISIT);
      if (now.isBefore(end)) {
        sleep = shorter(sleep, Duration.between(now, end));
      } else {
        visit.stopReading();
      }
    }
    while (visiting.size() < AT_ONCE && !waiting.isEmpty() && !waiting.first().next.isAfter(now)) {
      var due = waiting.removeFirst();
      visiting.add(due);
      due.visitingSince = now;
      due.visiting = Thread.ofVirtual().name("visit ", 0).start(() -> visit(due));
    }
    if (visiting.size() < AT_ONCE && !waiting.isEmpty()) {
      var next = waiting.first().next;
      sleep = next.equals(Instant.MAX) ? sleep : shorter(sleep, Duration.between(now, next));
    }
    return sleep;
  }

  /** The clock was set back: nobody waits for longer because of it. */
  private void setBack(Duration by) {
    var again = List.copyOf(waiting);
    waiting.clear();
    for (var appointment : again) {
      if (!appointment.next.equals(Instant.MAX)) {
        appointment.next = appointment.next.minus(by);
      }
    }
    waiting.addAll(again);
    for (var visit : visiting) {
      visit.visitingSince = visit.visitingSince.minus(by);
    }
    lastStart = clock.instant();
  }

  private void visit(Appointment appointment) {
    try (var job = workers.begin(appointment.source.key())) {
      LOG.trace("{} begins", job);
      var source = appointment.source;
      if (rests(appointment)) {
        return;
      }
      if (!appointment.bookmarkKnown) {
        appointment.bookmark = bookmarks.of(source.key());
        appointment.bookmarkKnown = true;
      }
      var visit = read(appointment);
      if (appointment.removed || closed) {
        return;
      }
      boolean says = !visit.documents().isEmpty() || !visit.bookmark().equals(appointment.bookmark);
      if (says || appointment.isFailing()) {
        desk.received(source, visit);
      }
      appointment.bookmark = visit.bookmark();
      var unread = desk.unread(source);
      locked(() -> appointment.wentWell(visit, unread, clock.instant()));
    } catch (FetchFailure e) {
      fetchFailed(appointment, e);
    } catch (IOException e) {
      failed(appointment, e.getMessage() == null ? e.toString() : e.getMessage(), null);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A bug, in a source or at the desk: it must neither end the visits nor go unseen.
      var why = "unexpected: " + e;
      if (!closed && !why.equals(appointment.note())) {
        LOG.error("visit to {} failed", appointment.source.key(), e);
      }
      failed(appointment, why, null);
    } finally {
      locked(() -> returned(appointment));
    }
  }

  /** Whether the source is left alone for now: reading it never ended, perhaps before a restart. */
  private boolean rests(Appointment appointment) {
    var until = desk.restsUntil(appointment.source);
    if (until == null || !until.isAfter(clock.instant())) {
      return false;
    }
    var why =
        "is left alone until " + until.truncatedTo(ChronoUnit.MINUTES) + ": reading it never ended";
    locked(() -> appointment.rests(why, until));
    return true;
  }

  /** Only reading may be interrupted: at the desk something is being stored. */
  private Visit read(Appointment appointment) throws IOException {
    locked(() -> appointment.reading = true);
    try {
      return appointment.source.visit(appointment.bookmark);
    } finally {
      locked(() -> appointment.reading = false);
      boolean wasInterrupted = Thread.interrupted();
      LOG.trace("{} read, interrupted: {}", appointment.source.key(), wasInterrupted);
    }
  }

  private void fetchFailed(Appointment appointment, FetchFailure e) {
    switch (e.kind()) {
      case OUR_TURN_LATER -> locked(() -> appointment.notYet(clock.instant(), e.stayAway()));
      case GONE -> {
        locked(() -> appointment.gone(e.line()));
        tell(appointment, e.line());
      }
      case NEVER_READ -> {
        desk.neverRead(appointment.source);
        failed(appointment, e.line(), REST);
      }
      default -> failed(appointment, e.line(), e.stayAway());
    }
  }

  private void failed(Appointment appointment, String why, @Nullable Duration stayAway) {
    // What is stored may be ahead of what is known here.
    appointment.bookmarkKnown = false;
    locked(() -> appointment.failed(why, stayAway, clock.instant()));
    tell(appointment, why);
  }

  private void tell(Appointment appointment, String why) {
    if (appointment.removed || closed) {
      return;
    }
    try {
      desk.failed(appointment.source, why);
    } catch (RuntimeException e) {
      LOG.error("the desk could not take that {} failed", appointment.source.key(), e);
    }
  }

  private void returned(Appointment appointment) {
    visiting.remove(appointment);
    appointment.visiting = null;
    returned.signalAll();
    if (!appointment.removed && !appointment.isStopped()) {
      // Whatever happened on the way, it must be called again.
      if (!appointment.next.isAfter(appointment.visitingSince)) {
        appointment.next = clock.instant().plus(appointment.source.every());
      }
      waiting.add(appointment);
    }
    // The caller sleeps until somebody is due; it need know only of what that does not cover.
    boolean wasFull = visiting.size() == AT_ONCE - 1;
    if (wasFull || (!waiting.isEmpty() && waiting.first() == appointment)) {
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
    return shorter.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : shorter;
  }

  private static void addIfThere(@Nullable Thread thread, List<Thread> to) {
    if (thread != null) {
      to.add(thread);
    }
  }
}
