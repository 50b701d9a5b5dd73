package backheel.source;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor time that each thread has taken; time on the wall where nobody counts it. */
class ThreadClock {
  private static final class Bean {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean COUNTS =
        THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
  }

  /** In nanoseconds, from any beginning. */
  long cpu(Thread thread) {
    long counted = Bean.COUNTS ? Bean.THREADS.getThreadCpuTime(thread.threadId()) : -1;
    return counted < 0 ? System.nanoTime() : counted;
  }
}
