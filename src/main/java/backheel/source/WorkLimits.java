package backheel.source;

import java.time.Duration;

/**
 * How much reading may take.
 *
 * @param threads that read at once
 * @param piece of processor time for one document, page or feed
 * @param grace after which a piece that goes on is given up
 * @param visit of processor time for all that one visit brings
 * @param large bodies in memory at once
 */
record WorkLimits(int threads, Duration piece, Duration grace, Duration visit, int large) {
  private static final long MIB = 1024 * 1024;

  /** One core is left to those who answer; a large body takes some 60 MiB until it is stored. */
  static WorkLimits usual() {
    var machine = Runtime.getRuntime();
    return new WorkLimits(
        Math.max(1, machine.availableProcessors() - 1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(1),
        Duration.ofSeconds(20),
        (int) Math.max(1, Math.min(4, machine.maxMemory() / (96 * MIB))));
  }

  static String spoken(Duration time) {
    return time.toMillis() < 1_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }
}
