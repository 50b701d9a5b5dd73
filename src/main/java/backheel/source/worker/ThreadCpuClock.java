package backheel.source.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A clock of the processor time of each thread, or of the wall-clock time where the system does not
 * count it.
 */
class ThreadCpuClock {
  /** The lazily loaded source of thread times. */
  private static final class Bean {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean COUNTS =
        THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
  }

  /** Returns the time in nanoseconds, from an arbitrary origin. */
  long cpuNanos(Thread thread) {
    long counted = Bean.COUNTS ? Bean.THREADS.getThreadCpuTime(thread.threadId()) : -1;
    return counted < 0 ? System.nanoTime() : counted;
  }
}
