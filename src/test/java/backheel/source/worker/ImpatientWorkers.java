package backheel.source.worker;

import java.time.Duration;

/** A pool of one thread with little patience, so that tests need none. */
public final class ImpatientWorkers {
  private ImpatientWorkers() {}

  /** Opens a pool that allows each task a time, and the same once more before it is given up. */
  public static WorkerPool open(Duration time) {
    return new WorkerPool(
        new WorkLimits(1, time, time, Duration.ofSeconds(5), /* large= */ 1), new ThreadCpuClock());
  }

  public static WorkerPool open() {
    return new WorkerPool(
        new WorkLimits(
            1, Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofSeconds(20), 1),
        new ThreadCpuClock());
  }
}
