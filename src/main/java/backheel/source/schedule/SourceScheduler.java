package backheel.source.schedule;

import backheel.source.Source;
import backheel.source.worker.WorkerPool;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** Pause of a source whose documents hold a thread for good. */
  public static final Duration STUCK_SOURCE_PAUSE = Duration.ofDays(1);

  private final WorkerPool workers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition returned = lock.newCondition();
  private final VisitQueue queue;
  private final SourceVisitor visitor;
  private @Nullable Thread loop;
  private volatile boolean closed;

  public SourceScheduler(Clock clock, VisitHandler handler, WorkerPool workers) {
    this.workers = workers;
    this.queue = new VisitQueue(clock);
    this.visitor = new SourceVisitor(clock, handler, lock, () -> closed);
  }

  /** Starts the visits. Returns at once. */
  public void start() {
    lock.lock();
    try {
      if (loop == null && !closed) {
        loop = Thread.ofPlatform().daemon().name("source-scheduler").start(this::runLoop);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Adds a source, to be visited as soon as possible; one with the same key is replaced. */
  public void add(Source source) {
    lock.lock();
    try {
      queue.add(source);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Stops visiting a source; the result of a visit in progress is dropped. */
  public void remove(String key) {
    lock.lock();
    try {
      queue.remove(key);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Visits a source before it is due; returns once it has been visited, or when {@code timeout}
   * runs out.
   */
  public void visitNow(String key, Duration timeout) {
    lock.lock();
    try {
      var scheduled = queue.find(key);
      if (scheduled == null || scheduled.isFailing()) {
        return;
      }
      // A visit in progress may have read the source before this call.
      long wanted = scheduled.visits() + (queue.isVisiting(scheduled) ? 2 : 1);
      long nanosLeft = timeout.toNanos();
      boolean madeDue = false;
      while (nanosLeft > 0 && scheduled.visits() < wanted && !scheduled.removed && !closed) {
        if (!madeDue && queue.makeDue(scheduled)) {
          madeDue = true;
          changed.signalAll();
        }
        nanosLeft = returned.awaitNanos(nanosLeft);
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
      return queue
          .all()
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
      threads.addAll(queue.stopVisits());
      if (loop != null) {
        threads.add(loop);
      }
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
        var sleep = queue.startDue(this::start);
        long nanos = changed.awaitNanos(sleep.toNanos());
        log.trace("woken {} ns early", nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private Thread start(ScheduledSource due) {
    return Thread.ofVirtual().name("visit ", 0).start(() -> visit(due));
  }

  private void visit(ScheduledSource scheduled) {
    try {
      workers.runVisit(scheduled.source.key(), () -> visitor.visit(scheduled));
    } finally {
      lock.lock();
      try {
        // The loop sleeps until the next source is due, and is woken for what that does not cover.
        if (queue.finish(scheduled)) {
          changed.signalAll();
        }
        returned.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
