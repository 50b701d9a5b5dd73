package backheel.source;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The work of one visit, on the thread that makes it: how much it has taken, and the room that it
 * holds for a large body. For one thread.
 */
public final class Job implements AutoCloseable {
  private static final ThreadLocal<@Nullable Job> HERE = new ThreadLocal<>();

  private final String source;
  private final boolean urgent;
  private @Nullable Semaphore room;
  private long cpu;

  private Job(String source, boolean urgent) {
    this.source = source;
    this.urgent = urgent;
  }

  /** Begins the visit to a source. */
  static Job begin(String source, boolean urgent) {
    var job = new Job(source, urgent);
    HERE.set(job);
    return job;
  }

  /** The job that this thread is at, null when it is at none. */
  static @Nullable Job here() {
    return HERE.get();
  }

  String source() {
    return source;
  }

  boolean isUrgent() {
    return urgent;
  }

  void took(long nanos) {
    cpu += nanos;
  }

  long cpu() {
    return cpu;
  }

  boolean holdsRoom() {
    return room != null;
  }

  /** Holds a permit until the visit is over: as long, texts of the body are in memory. */
  void holds(Semaphore taken) {
    room = taken;
  }

  @Override
  public void close() {
    HERE.remove();
    var held = room;
    if (held != null) {
      room = null;
      held.release();
    }
  }
}
