package backheel.source;

import backheel.source.FetchFailure.Kind;
import backheel.source.Piece.Rank;
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
 * The few platform threads on which foreign input is decoded, parsed and understood, so that it
 * never holds the threads that answer people. Each piece of work has a deadline; a piece that does
 * not end even then keeps its thread, another one takes the thread's place, and there is an end to
 * that too.
 */
public final class WorkerPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

  /** So many threads that never come back are replaced. */
  static final int MOST_LOST = 2;

  private static final int SUSPECTS = 1_000;

  private final WorkLimits limits;
  private final ThreadClock clock;
  private final Semaphore room;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Piece> waiting = new PriorityQueue<>();
  private final List<Piece> running = new ArrayList<>();
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
    this(WorkLimits.usual(), new ThreadClock());
  }

  WorkerPool(WorkLimits limits, ThreadClock clock) {
    this.limits = limits;
    this.clock = clock;
    this.room = new Semaphore(limits.large(), /* fair= */ true);
  }

  /** Begins a visit on this thread: what it takes counts together until the job is closed. */
  public Job begin(String source) {
    return Job.begin(source, /* urgent= */ false);
  }

  /** Begins a visit that a person waits for. */
  public Job beginUrgent(String source) {
    return Job.begin(source, /* urgent= */ true);
  }

  /**
   * Does one piece of work on a thread of the pool, and waits for it.
   *
   * @throws E as the work does
   * @throws FetchFailure when it took too long, or too much memory
   */
  public <T, E extends Exception> T run(Work<T, E> work) throws E, FetchFailure {
    var job = Job.here();
    if (job != null && job.cpu() > limits.visit().toNanos()) {
      throw new FetchFailure(
          Kind.TROUBLE,
          "takes too long: more than " + WorkLimits.spoken(limits.visit()) + " at one visit");
    }
    var piece = queue(work, job);
    try {
      piece.await();
    } catch (InterruptedException e) {
      throw interrupted(piece);
    }
    if (job != null) {
      job.took(piece.cpu());
      spent.asMap().merge(job.source(), piece.cpu(), Long::sum);
      suspect(job.source(), piece.deadline.isExpired());
    }
    return piece.outcome(limits);
  }

  /** Whether a thread is held by a piece of work that does not end. */
  public boolean hasLostThreads() {
    return locked(() -> lost > 0);
  }

  /**
   * Takes room for a large body; the visit holds it to its end.
   *
   * @throws FetchFailure when others hold all of it for longer than one waits
   */
  void takeRoom(Duration patience) throws FetchFailure, InterruptedException {
    var job = Job.here();
    if (job == null || job.holdsRoom()) {
      return;
    }
    if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new FetchFailure(Kind.OUR_TURN_LATER, "others of its size are being read");
    }
    job.holds(room);
  }

  @Override
  public void close() {
    locked(() -> {
      closed = true;
      running.forEach(piece -> piece.deadline.expire());
      refuseAll("reading has ended");
      changed.signalAll();
      return true;
    });
  }

  private Piece queue(Work<?, ?> work, @Nullable Job job) throws FetchFailure {
    lock.lock();
    try {
      if (closed) {
        throw new FetchFailure(Kind.TROUBLE, "reading has ended");
      }
      if (limits.threads() <= over()) {
        throw new FetchFailure(Kind.TROUBLE, stuck());
      }
      var piece = new Piece(work, rank(job), spent(job), numbers++);
      waiting.add(piece);
      if (running.size() + waiting.size() > workers && workers < limits.threads() - over()) {
        startWorker();
      }
      changed.signalAll();
      return piece;
    } finally {
      lock.unlock();
    }
  }

  private long spent(@Nullable Job job) {
    var nanos = job == null ? null : spent.getIfPresent(job.source());
    return nanos == null ? 0 : nanos / 1_000_000_000;
  }

  private Rank rank(@Nullable Job job) {
    if (job == null) {
      return Rank.USUAL;
    }
    return job.isUrgent()
        ? Rank.URGENT
        : suspects.contains(job.source()) ? Rank.SUSPECT : Rank.USUAL;
  }

  /** Threads that are lost and were not replaced. */
  private int over() {
    return Math.max(0, lost - MOST_LOST);
  }

  private void startWorker() {
    workers++;
    daemon("reading-" + numbers, this::workOn);
    if (watch == null) {
      watch = daemon("reading-watch", this::watchOn);
    }
  }

  // Only a hint: what holds is that these threads are few.
  @SuppressWarnings("ThreadPriorityCheck")
  private static Thread daemon(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(name).priority(Thread.MIN_PRIORITY + 1).start(task);
  }

  private void workOn() {
    Piece done = null;
    for (var piece = next(null); piece != null; piece = next(done)) {
      piece.run(clock);
      done = piece;
    }
  }

  /** Takes the next piece after one that has ended; null when the thread is to end. */
  private @Nullable Piece next(@Nullable Piece done) {
    lock.lock();
    try {
      if (done != null && !running.remove(done)) {
        // It was given up long ago, and this thread replaced.
        lost--;
        if (closed || workers >= limits.threads() - over()) {
          return null;
        }
        workers++;
      }
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
      var piece = closed ? null : waiting.poll();
      if (piece != null) {
        piece.worker = Thread.currentThread();
        piece.startedAt = System.nanoTime();
        piece.cpuAtStart = clock.cpu(Thread.currentThread());
        running.add(piece);
        changed.signalAll();
      }
      return piece;
    } catch (InterruptedException e) {
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void watchOn() {
    long tick = Math.max(1, limits.piece().toNanos() / 40);
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

  /** A thread that waits takes no processor time, so the clock on the wall counts a little too. */
  private void judge(Piece piece) {
    var worker = piece.worker;
    if (worker == null) {
      return;
    }
    long wall = (System.nanoTime() - piece.startedAt) / 10;
    long taken = Math.max(wall, clock.cpu(worker) - piece.cpuAtStart);
    piece.took(taken);
    if (taken > limits.piece().toNanos()) {
      piece.deadline.expire();
    }
    if (taken > limits.piece().plus(limits.grace()).toNanos()) {
      giveUp(piece);
    }
  }

  private void giveUp(Piece piece) {
    running.remove(piece);
    workers--;
    lost++;
    LOG.warn("reading goes on and on: {} threads do not come back", lost);
    piece.end(
        null,
        new FetchFailure(
            Kind.NEVER_READ, "does not end even after " + WorkLimits.spoken(limits.piece())));
    if (workers < limits.threads() - over()) {
      startWorker();
    } else if (workers == 0) {
      refuseAll(stuck());
    }
  }

  private void refuseAll(String why) {
    waiting.forEach(piece -> piece.end(null, new FetchFailure(Kind.TROUBLE, why)));
    waiting.clear();
  }

  private String stuck() {
    return "nothing is read: " + lost + " documents never end; restart Backheel to read on";
  }

  private FetchFailure interrupted(Piece piece) {
    boolean hadBegun =
        locked(() -> {
          piece.deadline.expire();
          return !waiting.remove(piece);
        });
    Thread.currentThread().interrupt();
    return hadBegun
        ? new FetchFailure(Kind.TROUBLE, "was interrupted while it was read")
        : new FetchFailure(Kind.OUR_TURN_LATER, "waits until others are read");
  }

  private void suspect(String source, boolean isNow) {
    locked(
        () -> isNow ? suspects.size() < SUSPECTS && suspects.add(source) : suspects.remove(source));
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
