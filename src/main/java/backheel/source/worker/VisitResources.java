package backheel.source.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The work of one visit, on the thread that makes it: the processor time it has taken, and the room
 * that it holds for a large body. For one thread.
 */
final class VisitResources implements AutoCloseable {
  private static final ThreadLocal<@Nullable VisitResources> CURRENT = new ThreadLocal<>();

  private final String source;
  private final boolean urgent;
  private @Nullable Semaphore room;
  private long cpuNanos;

  private VisitResources(String source, boolean urgent) {
    this.source = source;
    this.urgent = urgent;
  }

  /** Begins the visit to a source. */
  static VisitResources begin(String source, boolean urgent) {
    var visitResources = new VisitResources(source, urgent);
    CURRENT.set(visitResources);
    return visitResources;
  }

  /** Returns the job of this thread, null if there is none. */
  static @Nullable VisitResources current() {
    return CURRENT.get();
  }

  String source() {
    return source;
  }

  boolean isUrgent() {
    return urgent;
  }

  void addCpuTime(long nanos) {
    cpuNanos += nanos;
  }

  long cpuNanos() {
    return cpuNanos;
  }

  /**
   * Acquires a permit, once, and holds it until the visit is over, since texts of the body stay in
   * memory until then.
   */
  void acquireRoom(Semaphore permits, Duration timeout)
      throws FetchException, InterruptedException {
    if (room != null) {
      return;
    }
    if (!permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new FetchException(FetchException.Kind.THROTTLED, "others of its size are being read");
    }
    room = permits;
  }

  @Override
  public void close() {
    CURRENT.remove();
    var held = room;
    if (held != null) {
      room = null;
      held.release();
    }
  }
}
