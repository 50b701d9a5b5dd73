package backheel.source.worker;

import backheel.source.worker.FetchException.Kind;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool of few platform threads on which foreign input is decoded, parsed and analysed, so that it
 * never holds the threads that answer people. Each task has a deadline; a task that does not end
 * even then keeps its thread, which is replaced by another one, up to a limit.
 */
public final class WorkerPool implements AutoCloseable {
  /**
   * A task on input from outside.
   *
   * @param <T> the type of its result
   * @param <E> the type of its failure
   */
  @FunctionalInterface
  public interface Task<T, E extends Exception> {
    T run() throws E;
  }

  private static final Logger log = LoggerFactory.getLogger(WorkerPool.class);

  private final WorkLimits limits;
  private final WorkExecutor queue;
  private final Semaphore room;
  private final SourceCpuUsage usage = new SourceCpuUsage();

  public WorkerPool() {
    this(WorkLimits.defaults(), new ThreadCpuClock());
  }

  WorkerPool(WorkLimits limits, ThreadCpuClock clock) {
    this.limits = limits;
    this.queue = new WorkExecutor(limits, clock);
    this.room = new Semaphore(limits.largeBodies(), /* fair= */ true);
  }

  /** Runs a visit to a source on this thread, whose tasks are counted together. */
  public void runVisit(String source, Runnable visit) {
    try (var visitResources = VisitResources.begin(source, /* urgent= */ false)) {
      log.trace("{} begins", visitResources);
      visit.run();
    }
  }

  /** Runs a visit that a person waits for, and returns its result. */
  public <T> T runUrgentVisit(String source, Supplier<T> visit) {
    try (var visitResources = VisitResources.begin(source, /* urgent= */ true)) {
      log.trace("{} begins", visitResources);
      return visit.get();
    }
  }

  /**
   * Runs a task on a thread of the pool, and waits for it.
   *
   * @throws E if the task throws it
   * @throws FetchException if it took too long, or too much memory
   */
  public <T, E extends Exception> T run(Task<T, E> task) throws E, FetchException {
    var visitResources = VisitResources.current();
    if (visitResources != null && visitResources.cpuNanos() > limits.visit().toNanos()) {
      throw new FetchException(
          Kind.TRANSIENT,
          "takes too long: more than " + WorkLimits.format(limits.visit()) + " at one visit");
    }
    var workItem =
        queue.add(task, usage.priority(visitResources), usage.recentCpuSeconds(visitResources));
    try {
      workItem.await();
    } catch (InterruptedException e) {
      throw interrupted(workItem);
    }
    if (visitResources != null) {
      usage.record(visitResources, workItem);
    }
    return workItem.outcome(limits);
  }

  /** Returns whether a thread is held by a task that does not end. */
  public boolean hasStuckThreads() {
    return queue.hasStuckThreads();
  }

  /**
   * Acquires room for a large body; the visit holds it to its end.
   *
   * @throws FetchException if others hold all of it for longer than {@code timeout}
   */
  public void acquireRoom(Duration timeout) throws FetchException, InterruptedException {
    var visitResources = VisitResources.current();
    if (visitResources != null) {
      visitResources.acquireRoom(room, timeout);
    }
  }

  @Override
  public void close() {
    queue.close();
  }

  private FetchException interrupted(WorkItem workItem) {
    boolean wasWaiting = queue.withdraw(workItem);
    Thread.currentThread().interrupt();
    return wasWaiting
        ? new FetchException(Kind.THROTTLED, "waits until others are read")
        : new FetchException(Kind.TRANSIENT, "was interrupted while it was read");
  }
}
