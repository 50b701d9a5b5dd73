package backheel.source.worker;

import backheel.input.Deadline;
import backheel.source.worker.FetchException.Kind;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One task in the pool, from the queue to its end. */
final class WorkItem implements Comparable<WorkItem> {
  final Deadline deadline = new Deadline();
  private final WorkerPool.Task<?, ?> task;
  private final WorkPriority priority;
  private final long recentCpuSeconds;
  private final long number;
  private final CountDownLatch ended = new CountDownLatch(1);

  private @Nullable Thread worker;
  private long startedAt;
  private long cpuAtStart;
  private @Nullable Object result;
  private @Nullable Throwable failure;
  private long cpuNanos;

  /**
   * Creates a waiting task.
   *
   * @param recentCpuSeconds the seconds of processor time that its source has taken recently
   */
  WorkItem(WorkerPool.Task<?, ?> task, WorkPriority priority, long recentCpuSeconds, long number) {
    this.task = task;
    this.priority = priority;
    this.recentCpuSeconds = recentCpuSeconds;
    this.number = number;
  }

  /** Begins the task on this thread. */
  void begin(ThreadCpuClock clock) {
    worker = Thread.currentThread();
    startedAt = System.nanoTime();
    cpuAtStart = clock.cpuNanos(Thread.currentThread());
  }

  /** Runs the task on this thread. */
  void run(ThreadCpuClock clock) {
    Object value = null;
    Throwable error = null;
    Deadline.setCurrent(deadline);
    try {
      value = task.run();
    } catch (Throwable e) {
      // Any failure is passed to the thread that waits for the outcome.
      error = e;
    } finally {
      Deadline.setCurrent(null);
      addCpuTime(clock.cpuNanos(Thread.currentThread()) - cpuAtStart);
    }
    end(value, error);
  }

  /**
   * Ends the time of a running task that has taken too long. A waiting thread takes no processor
   * time, so a tenth of the wall-clock time counts at least.
   *
   * @return whether it is so late that it must be given up
   */
  boolean isOverdue(ThreadCpuClock clock, WorkLimits limits) {
    if (worker == null) {
      return false;
    }
    long wall = (System.nanoTime() - startedAt) / 10;
    long nanos = Math.max(wall, clock.cpuNanos(worker) - cpuAtStart);
    addCpuTime(nanos);
    if (nanos > limits.itemTime().toNanos()) {
      deadline.expire();
    }
    return nanos > limits.itemTime().plus(limits.grace()).toNanos();
  }

  /** Ends the task, unless it has been given up meanwhile. */
  synchronized void end(@Nullable Object value, @Nullable Throwable error) {
    if (ended.getCount() > 0) {
      result = value;
      failure = error;
      ended.countDown();
    }
  }

  synchronized void addCpuTime(long nanos) {
    cpuNanos = nanos;
  }

  synchronized long cpuNanos() {
    return cpuNanos;
  }

  void await() throws InterruptedException {
    ended.await();
  }

  /**
   * Returns the result of the task, once it has ended.
   *
   * @throws E if the task threw it
   * @throws FetchException if it took too long, or too much memory
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  synchronized <T, E extends Exception> T outcome(WorkLimits limits) throws E, FetchException {
    switch (failure) {
      case StackOverflowError e ->
          throw new FetchException(Kind.TOO_COSTLY, "is nested too deeply", null, e);
      case OutOfMemoryError e ->
          throw new FetchException(Kind.TOO_COSTLY, "takes more memory than there is", null, e);
      case FetchException e -> throw e;
      case null, default -> {}
    }
    if (deadline.isExpired()) {
      throw new FetchException(
          Kind.TOO_COSTLY,
          "takes longer than " + WorkLimits.format(limits.itemTime()) + " to read",
          null,
          failure);
    }
    switch (failure) {
      case null -> {
        return (T) Objects.requireNonNull(result, "work without an outcome");
      }
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw (E) e;
    }
  }

  @Override
  public int compareTo(WorkItem other) {
    int byRank = priority.compareTo(other.priority);
    int bySpent = byRank != 0 ? byRank : Long.compare(recentCpuSeconds, other.recentCpuSeconds);
    return bySpent != 0 ? bySpent : Long.compare(number, other.number);
  }
}
