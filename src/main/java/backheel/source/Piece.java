package backheel.source;

import backheel.source.FetchFailure.Kind;
import backheel.story.input.Deadline;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One piece of work in the pool, from the queue to its end. */
final class Piece implements Comparable<Piece> {
  final Deadline deadline = new Deadline();
  private final Work<?, ?> work;
  private final Rank rank;
  private final long spent;
  private final long number;
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Set by the pool when the piece begins, as are the two below. */
  @Nullable Thread worker;

  long startedAt;
  long cpuAtStart;
  private @Nullable Object result;
  private @Nullable Throwable failure;
  private long cpu;

  /**
   * A piece that waits.
   *
   * @param spent how many seconds of processor time its source has taken lately
   */
  Piece(Work<?, ?> work, Rank rank, long spent, long number) {
    this.work = work;
    this.rank = rank;
    this.spent = spent;
    this.number = number;
  }

  /** Who is served first. */
  enum Rank {
    /** A person waits. */
    URGENT,
    USUAL,
    /** For those whose last piece took too long. */
    SUSPECT
  }

  /** Does the work on this thread. */
  void run(ThreadClock clock) {
    Object made = null;
    Throwable thrown = null;
    Deadline.setCurrent(deadline);
    try {
      made = work.run();
    } catch (Throwable e) {
      // Whatever it was is told to whoever waits for the outcome.
      thrown = e;
    } finally {
      Deadline.setCurrent(null);
      took(clock.cpu(Thread.currentThread()) - cpuAtStart);
    }
    end(made, thrown);
  }

  /** Ends the piece, unless it has been given up meanwhile. */
  synchronized void end(@Nullable Object made, @Nullable Throwable thrown) {
    if (ended.getCount() > 0) {
      result = made;
      failure = thrown;
      ended.countDown();
    }
  }

  synchronized void took(long nanos) {
    cpu = nanos;
  }

  synchronized long cpu() {
    return cpu;
  }

  void await() throws InterruptedException {
    ended.await();
  }

  /**
   * What came of the work, once it has ended.
   *
   * @throws E as the work did
   * @throws FetchFailure when it took too long, or too much memory
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  synchronized <T, E extends Exception> T outcome(WorkLimits limits) throws E, FetchFailure {
    switch (failure) {
      case StackOverflowError e ->
          throw new FetchFailure(Kind.UNREADABLE, "is nested too deeply", null, e);
      case OutOfMemoryError e ->
          throw new FetchFailure(Kind.UNREADABLE, "takes more memory than there is", null, e);
      case FetchFailure e -> throw e;
      case null, default -> {}
    }
    if (deadline.isExpired()) {
      throw new FetchFailure(
          Kind.UNREADABLE,
          "takes longer than " + WorkLimits.spoken(limits.piece()) + " to read",
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
  public int compareTo(Piece other) {
    int byRank = rank.compareTo(other.rank);
    int bySpent = byRank != 0 ? byRank : Long.compare(spent, other.spent);
    return bySpent != 0 ? bySpent : Long.compare(number, other.number);
  }
}
