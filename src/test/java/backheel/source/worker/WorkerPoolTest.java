package backheel.source.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import backheel.input.Deadline;
import backheel.source.feed.FeedParsing;
import backheel.source.worker.FetchException.Kind;
import backheel.testing.time.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
  private static final WorkLimits HASTY =
      new WorkLimits(
          1, Duration.ofMillis(60), Duration.ofMillis(60), Duration.ofMillis(400), /* large= */ 1);

  private final WorkerPool pool = new WorkerPool(HASTY, new ThreadCpuClock());
  private final AtomicBoolean released = new AtomicBoolean();

  @AfterEach
  void close() {
    released.set(true);
    pool.close();
  }

  @Test
  void workRunsOnAPlatformThreadBelowTheOthersAndBringsItsOutcome() throws FetchException {
    var thread = pool.run(Thread::currentThread);

    assertThat(thread.isVirtual()).isFalse();
    assertThat(thread.getPriority()).isLessThan(Thread.NORM_PRIORITY);
  }

  @Test
  void oneCoreIsLeftForAnswers() {
    int cores = Runtime.getRuntime().availableProcessors();

    assertThat(WorkLimits.defaults().threads()).isEqualTo(Math.max(1, cores - 1));
    assertThat(WorkLimits.defaults().itemTime()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void neverMoreThreadsWorkThanThereAre() throws InterruptedException {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var threads =
        java.util.stream.IntStream.range(0, 20)
            .mapToObj(i ->
                Thread.startVirtualThread(() ->
                    quietly(() ->
                        pool.run(() -> {
                          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                          return atOnce.decrementAndGet();
                        }))))
            .toList();
    for (var thread : threads) {
      thread.join();
    }

    assertThat(most).hasValue(1);
  }

  @Test
  void failureOfTheWorkIsThrownToTheCaller() {
    assertThatThrownBy(() ->
            pool.run(() -> {
              throw new IOException("torn");
            }))
        .isInstanceOf(IOException.class)
        .hasMessage("torn");
    assertThatThrownBy(() ->
            pool.run(() -> {
              throw new IllegalStateException("a bug");
            }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void workThatTakesTooLongEndsWhereItAsksAndItsThreadGoesOn() throws FetchException {
    var failure = failure(WorkerPoolTest::burnAndAsk);

    assertThat(failure.kind()).isEqualTo(Kind.TOO_COSTLY);
    assertThat(failure.line()).contains("takes longer than 60 ms");
    assertThat(pool.hasStuckThreads()).isFalse();
    assertThat(pool.run(() -> "next")).isEqualTo("next");
  }

  @Test
  void aParserEndsAtItsDeadlineToo() {
    var failure =
        failure(() -> {
          while (true) {
            FeedParsing.parse("<rss><item>a</item></rss>");
          }
        });

    assertThat(failure.kind()).isEqualTo(Kind.TOO_COSTLY);
  }

  @Test
  void workThatNeverEndsIsGivenUpAndItsThreadReplaced() throws FetchException {
    var failure = failure(this::burn);

    assertThat(failure.kind()).isEqualTo(Kind.STUCK);
    assertThat(pool.hasStuckThreads()).isTrue();
    assertThat(pool.run(() -> "next")).isEqualTo("next");
    released.set(true);
    Await.until("the lost thread is back", () -> !pool.hasStuckThreads());
    assertThat(pool.run(() -> "next")).isEqualTo("next");
  }

  @Test
  void workThatWaitsForeverIsAbandoned() throws FetchException {
    var never = new CountDownLatch(1);

    var failure =
        failure(() -> {
          never.await();
          return "";
        });

    assertThat(failure.kind()).isEqualTo(Kind.STUCK);
    assertThat(pool.run(() -> "next")).isEqualTo("next");
    never.countDown();
  }

  @Test
  void threeThreadsThatNeverComeBackEndReadingInASentenceAndItBeginsAgainWithThem()
      throws FetchException {
    for (int i = 0; i <= ThreadCount.MAX_REPLACED_THREADS; i++) {
      assertThat(failure(this::burn).kind()).isEqualTo(Kind.STUCK);
    }

    var refused = failure(() -> "next");

    assertThat(refused.kind()).isEqualTo(Kind.TRANSIENT);
    assertThat(refused.line())
        .isEqualTo("nothing is read: 3 documents never end; restart Backheel to read on");
    released.set(true);
    Await.until("the lost threads are back", () -> !pool.hasStuckThreads());
    assertThat(pool.run(() -> "next")).isEqualTo("next");
  }

  @Test
  void tooDeepAndTooLargeAreTheInputsFailures() throws FetchException {
    var deep = failure(() -> deep(1));
    var large =
        failure(() -> {
          throw new OutOfMemoryError("Java heap space");
        });

    assertThat(deep.kind()).isEqualTo(Kind.TOO_COSTLY);
    assertThat(deep.line()).isEqualTo("is nested too deeply");
    assertThat(large.kind()).isEqualTo(Kind.TOO_COSTLY);
    assertThat(large.line()).isEqualTo("takes more memory than there is");
    assertThat(pool.run(() -> "next")).isEqualTo("next");
  }

  @Test
  void aVisitHasOnlySoMuchTimeForAllItBrings() {
    try (var visitResources = VisitResources.begin("greedy", false)) {
      assertThat(visitResources).isNotNull();
      var last =
          java.util.stream.IntStream.range(0, 20)
              .mapToObj(i -> failure(WorkerPoolTest::burnAndAsk))
              .filter(failure -> failure.kind() == Kind.TRANSIENT)
              .findFirst();

      assertThat(last).isPresent();
      assertThat(last.get().line()).isEqualTo("takes too long: more than 400 ms at one visit");
    }
  }

  @Test
  void aPersonIsServedBeforeVisitsAndThoseBeforeSuspects() throws InterruptedException {
    try (var visitResources = VisitResources.begin("suspect", false)) {
      assertThat(visitResources).isNotNull();
      assertThat(failure(WorkerPoolTest::burnAndAsk).kind()).isEqualTo(Kind.TOO_COSTLY);
    }
    var served = new CopyOnWriteArrayList<String>();
    var gate = new CountDownLatch(1);
    var began = new CountDownLatch(1);
    var first =
        Thread.startVirtualThread(() ->
            quietly(() ->
                pool.run(() -> {
                  began.countDown();
                  gate.await();
                  return "";
                })));
    began.await();
    var suspect = asking("suspect", false, served);
    var usual = asking("usual", false, served);
    var person = asking("person", true, served);
    gate.countDown();
    for (var thread : List.of(first, suspect, usual, person)) {
      thread.join();
    }

    assertThat(served).containsExactly("person", "usual", "suspect");
  }

  private Thread asking(String who, boolean urgent, List<String> served) {
    var thread =
        Thread.ofVirtual()
            .start(() -> {
              try (var visitResources = VisitResources.begin(who, urgent)) {
                quietly(
                    () -> pool.run(() -> visitResources.source().equals(who) && served.add(who)));
              }
            });
    Await.until(who + " waits", () -> thread.getState() == Thread.State.WAITING);
    return thread;
  }

  @Test
  void waitingInTheQueueIsNoFailure() throws InterruptedException {
    var gate = new CountDownLatch(1);
    var began = new CountDownLatch(1);
    var first =
        Thread.startVirtualThread(() ->
            quietly(() ->
                pool.run(() -> {
                  began.countDown();
                  gate.await();
                  return "";
                })));
    began.await();
    var failures = new CopyOnWriteArrayList<Kind>();
    var second = Thread.startVirtualThread(() -> failures.add(failure(() -> "").kind()));
    Await.until("the second waits", () -> second.getState() == Thread.State.WAITING);

    second.interrupt();
    second.join();
    gate.countDown();
    first.join();

    assertThat(failures).containsExactly(Kind.THROTTLED);
  }

  @Test
  void oneLargeBodyAtATimeIsHeldUntilItsVisitEnds() throws Exception {
    var failures = new CopyOnWriteArrayList<Kind>();
    WorkerPool.Task<Boolean, Exception> another =
        () -> {
          var thread =
              Thread.startVirtualThread(() -> {
                try (var visitResources = VisitResources.begin("another", false)) {
                  assertThat(visitResources).isNotNull();
                  pool.acquireRoom(Duration.ofMillis(20));
                } catch (FetchException e) {
                  failures.add(e.kind());
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
          thread.join();
          return true;
        };
    try (var visitResources = VisitResources.begin("large", false)) {
      pool.acquireRoom(Duration.ofSeconds(1));
      pool.acquireRoom(Duration.ofSeconds(1));
      assertThat(visitResources).isNotNull();
      assertThat(another.run()).isTrue();
    }
    assertThat(another.run()).isTrue();

    assertThat(failures).containsExactly(Kind.THROTTLED);
  }

  private FetchException failure(WorkerPool.Task<?, ? extends Exception> task) {
    var failure = catchThrowableOfType(FetchException.class, () -> pool.run(task::run));
    assertThat(failure).isNotNull();
    return failure;
  }

  private static String burnAndAsk() {
    while (true) {
      Deadline.check();
    }
  }

  /** As a pattern does that backtracks for hours. */
  private String burn() {
    while (!released.get()) {
      Thread.onSpinWait();
    }
    return "";
  }

  private static long deep(long n) {
    return n < 0 ? 0 : n + deep(n + 1);
  }

  private static void quietly(WorkerPool.Task<?, Exception> task) {
    try {
      assertThat(task.run()).isNotNull();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
