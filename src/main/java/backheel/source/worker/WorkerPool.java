package backheel.source.worker;

import backheel.source.worker.FetchException.Kind;
import backheel.source.worker.WorkItem.Priority;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool of few platform threads on which foreign input is decoded, parsed and analysed, so that it
 * never holds the threads that answer people. Each task has a deadline; a task that does not end
 * even then keeps its thread, which is replaced by another one, up to a limit.
 */
public final class WorkerPool implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkerPool.class);

  /** Maximum number of threads that are replaced because they never come back. */
  static final int MAX_REPLACED_THREADS = 2;

  private static final int MAX_SUSPECTS = 1_000;

  private final WorkLimits limits;
  private final ThreadCpuClock clock;
  private final Semaphore room;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<WorkItem> waiting = new PriorityQueue<>();
  private final List<WorkItem> running = new ArrayList<>();
  private final Set<String> suspects = new HashSet<>();

  /** Processor time by source: those that take little are served before those that take much. */
  private final Cache<String, Long> spent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  private int workers;
  private int lost;
  private long numbers;
  private @Nullable Thread watch;
  private boolean closed;

  public WorkerPool() {
    this(WorkLimits.defaults(), new ThreadCpuClock());
  }

  public WorkerPool(WorkLimits limits, ThreadCpuClock clock) {
    this.limits = limits;
    this.clock = clock;
    this.room = new Semaphore(limits.largeBodies(), /* fair= */ true);
  }

  /** Begins a visit on this thread: its tasks are counted together until the job is closed. */
  public VisitJob beginVisit(String source) {
    return VisitJob.begin(source, /* urgent= */ false);
  }

  /** Begins a visit that a person waits for. */
  public VisitJob beginUrgentVisit(String source) {
    return VisitJob.begin(source, /* urgent= */ true);
  }

  /**
   * Runs a task on a thread of the pool, and waits for it.
   *
   * @throws E if the task throws it
   * @throws FetchException if it took too long, or too much memory
   */
  public <T, E extends Exception> T run(CheckedTask<T, E> checkedTask) throws E, FetchException {
    var visitJob = VisitJob.current();
    if (visitJob != null && visitJob.cpuNanos() > limits.visit().toNanos()) {
      throw new FetchException(
          Kind.TRANSIENT,
          "takes too long: more than " + WorkLimits.format(limits.visit()) + " at one visit");
    }
    var workItem = queue(checkedTask, visitJob);
    try {
      workItem.await();
    } catch (InterruptedException e) {
      throw interrupted(workItem);
    }
    if (visitJob != null) {
      visitJob.addCpuTime(workItem.cpuNanos());
      spent.asMap().merge(visitJob.source(), workItem.cpuNanos(), Long::sum);
      suspect(visitJob.source(), workItem.deadline.isExpired());
    }
    return workItem.outcome(limits);
  }

  /** Returns whether a thread is held by a task that does not end. */
  public boolean hasStuckThreads() {
    return locked(() -> lost > 0);
  }

  /**
   * Acquires room for a large body; the visit holds it to its end.
   *
   * @throws FetchException if others hold all of it for longer than {@code patience}
   */
  public void acquireRoom(Duration patience) throws FetchException, InterruptedException {
    var visitJob = VisitJob.current();
    if (visitJob == null || visitJob.holdsRoom()) {
      return;
    }
    if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new FetchException(Kind.THROTTLED, "others of its size are being read");
    }
    visitJob.holdRoom(room);
  }

  @Override
  public void close() {
    locked(() -> {
      closed = true;
      running.forEach(workItem -> workItem.deadline.expire());
      refuseAll("reading has ended");
      changed.signalAll();
      return true;
    });
  }

  private WorkItem queue(CheckedTask<?, ?> checkedTask, @Nullable VisitJob visitJob)
      throws FetchException {
    lock.lock();
    try {
      if (closed) {
        throw new FetchException(Kind.TRANSIENT, "reading has ended");
      }
      if (limits.threads() <= unreplacedThreads()) {
        throw new FetchException(Kind.TRANSIENT, stuck());
      }
      var workItem = new WorkItem(checkedTask, priority(visitJob), spent(visitJob), numbers++);
      waiting.add(workItem);
      if (running.size() + waiting.size() > workers
          && workers < limits.threads() - unreplacedThreads()) {
        startWorker();
      }
      changed.signalAll();
      return workItem;
    } finally {
      lock.unlock();
    }
  }

  private long spent(@Nullable VisitJob visitJob) {
    var nanos = visitJob == null ? null : spent.getIfPresent(visitJob.source());
    return nanos == null ? 0 : nanos / 1_000_000_000;
  }

  private Priority priority(@Nullable VisitJob visitJob) {
    if (visitJob == null) {
      return Priority.NORMAL;
    }
    return visitJob.isUrgent()
        ? Priority.URGENT
        : suspects.contains(visitJob.source()) ? Priority.SUSPECT : Priority.NORMAL;
  }

  /** Returns the number of lost threads that were not replaced. */
  private int unreplacedThreads() {
    return Math.max(0, lost - MAX_REPLACED_THREADS);
  }

  private void startWorker() {
    workers++;
    daemon("reading-" + numbers, this::workOn);
    if (watch == null) {
      watch = daemon("reading-watch", this::watchOn);
    }
  }

  // Only a hint: the real limit is the small number of these threads.
  @SuppressWarnings("ThreadPriorityCheck")
  private static Thread daemon(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(name).priority(Thread.MIN_PRIORITY + 1).start(task);
  }

  private void workOn() {
    WorkItem done = null;
    for (var workItem = next(null); workItem != null; workItem = next(done)) {
      workItem.run(clock);
      done = workItem;
    }
  }

  /** Returns the next task after one that has ended; null if the thread is to end. */
  private @Nullable WorkItem next(@Nullable WorkItem done) {
    lock.lock();
    try {
      if (done != null && !running.remove(done)) {
        // The task was given up long ago, and this thread replaced.
        lost--;
        if (closed || workers >= limits.threads() - unreplacedThreads()) {
          return null;
        }
        workers++;
      }
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
      var workItem = closed ? null : waiting.poll();
      if (workItem != null) {
        workItem.worker = Thread.currentThread();
        workItem.startedAt = System.nanoTime();
        workItem.cpuAtStart = clock.cpuNanos(Thread.currentThread());
        running.add(workItem);
        changed.signalAll();
      }
      return workItem;
    } catch (InterruptedException e) {
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void watchOn() {
    long tick = Math.max(1, limits.itemTime().toNanos() / 40);
    lock.lock();
    try {
      while (!closed) {
        if (running.isEmpty()) {
          changed.await();
        } else {
          List.copyOf(running).forEach(this::judge);
          long left = tick;
          while (left > 0 && !closed) {
            left = changed.awaitNanos(left);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the time of a task that takes too long. A waiting thread takes no processor time, so a
   * tenth of the wall-clock time counts at least.
   */
  private void judge(WorkItem workItem) {
    var worker = workItem.worker;
    if (worker == null) {
      return;
    }
    long wall = (System.nanoTime() - workItem.startedAt) / 10;
    long taken = Math.max(wall, clock.cpuNanos(worker) - workItem.cpuAtStart);
    workItem.addCpuTime(taken);
    if (taken > limits.itemTime().toNanos()) {
      workItem.deadline.expire();
    }
    if (taken > limits.itemTime().plus(limits.grace()).toNanos()) {
      giveUp(workItem);
    }
  }

  private void giveUp(WorkItem workItem) {
    running.remove(workItem);
    workers--;
    lost++;
    log.warn("reading goes on and on: {} threads do not come back", lost);
    workItem.end(
        null,
        new FetchException(
            Kind.STUCK, "does not end even after " + WorkLimits.format(limits.itemTime())));
    if (workers < limits.threads() - unreplacedThreads()) {
      startWorker();
    } else if (workers == 0) {
      refuseAll(stuck());
    }
  }

  private void refuseAll(String why) {
    waiting.forEach(workItem -> workItem.end(null, new FetchException(Kind.TRANSIENT, why)));
    waiting.clear();
  }

  private String stuck() {
    return "nothing is read: " + lost + " documents never end; restart Backheel to read on";
  }

  private FetchException interrupted(WorkItem workItem) {
    boolean hadBegun =
        locked(() -> {
          workItem.deadline.expire();
          return !waiting.remove(workItem);
        });
    Thread.currentThread().interrupt();
    return hadBegun
        ? new FetchException(Kind.TRANSIENT, "was interrupted while it was read")
        : new FetchException(Kind.THROTTLED, "waits until others are read");
  }

  private void suspect(String source, boolean isNow) {
    locked(() ->
        isNow ? suspects.size() < MAX_SUSPECTS && suspects.add(source) : suspects.remove(source));
  }

  private <T> T locked(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      lock.unlock();
    }
  }
}
