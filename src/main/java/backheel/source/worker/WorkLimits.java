package backheel.source.worker;

import java.time.Duration;

/**
 * The limits of reading.
 *
 * @param threads the number of threads that read at once
 * @param itemTime the processor time for one document, page or feed
 * @param grace the further time after which a task that goes on is given up
 * @param visit the processor time for everything that one visit brings
 * @param largeBodies the number of large bodies in memory at once
 */
record WorkLimits(int threads, Duration itemTime, Duration grace, Duration visit, int largeBodies) {
  private static final long MIB = 1024 * 1024;

  /**
   * Returns the default limits: one core is left for answering questions; a large body takes some
   * 60 MiB until it is stored.
   */
  static WorkLimits defaults() {
    var machine = Runtime.getRuntime();
    return new WorkLimits(
        Math.max(1, machine.availableProcessors() - 1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(1),
        Duration.ofSeconds(20),
        (int) Math.max(1, Math.min(4, machine.maxMemory() / (96 * MIB))));
  }

  static String format(Duration time) {
    return time.toMillis() < 1_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }
}
