package backheel.source.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.input.Deadline;
import backheel.source.Source;
import backheel.source.VisitResult;
import backheel.source.worker.FetchException;
import backheel.source.worker.ImpatientWorkers;
import backheel.source.worker.WorkerPool;
import backheel.testing.Samples;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceSchedulerTest {
  private final RecordingDesk desk = new RecordingDesk();
  private final ConcurrentHashMap<String, String> kept = new ConcurrentHashMap<>();
  private final SourceScheduler sourceScheduler =
      new SourceScheduler(Clock.systemUTC(), desk, new WorkerPool());

  @AfterEach
  void close() {
    sourceScheduler.close();
  }

  @Test
  void visitsAgainAndAgainAndPassesTheBookmarkOn() throws InterruptedException {
    var given = new LinkedBlockingQueue<String>();
    var visits = new AtomicInteger();
    sourceScheduler.start();
    sourceScheduler.add(
        source(
            "a",
            bookmark -> {
              given.add(String.valueOf(bookmark));
              return visit("b" + visits.incrementAndGet());
            }));

    assertThat(List.of(next(given), next(given), next(given))).containsExactly("null", "b1", "b2");
  }

  @Test
  void asksForTheBookmarkOfEarlierDays() throws InterruptedException {
    kept.put("a", "kept");
    var given = new LinkedBlockingQueue<String>();
    sourceScheduler.add(
        source(
            "a",
            bookmark -> {
              given.add(String.valueOf(bookmark));
              return visit("kept");
            }));
    sourceScheduler.start();

    assertThat(next(given)).isEqualTo("kept");
  }

  @Test
  void aClockSetBackADayDelaysNoVisitByADay() {
    var clock = new SettableClock(Samples.NOON);
    var visits = new AtomicInteger();
    try (var clocked = new SourceScheduler(clock, desk, new WorkerPool())) {
      clocked.add(
          source("a", Duration.ofMinutes(5), bookmark -> visit("b" + visits.incrementAndGet())));
      clocked.start();
      Await.until("first visit", () -> clocked.statuses().getFirst().visits() == 1);

      clock.forward(Duration.ofDays(-1));
      clocked.add(source("waker", Duration.ofSeconds(1), bookmark -> visit("b")));

      Await.until(
          "second visit",
          () -> {
            clock.forward(Duration.ofSeconds(5));
            return visits.get() > 1;
          });
      assertThat(clock.instant()).isBefore(Samples.NOON);
    }
  }

  @Test
  void visitsBeforeTheTimeWhenAskedTo() throws InterruptedException {
    var visits = new AtomicInteger();
    sourceScheduler.add(
        source(
            "a",
            Duration.ofHours(1),
            bookmark -> {
              visits.incrementAndGet();
              return visit("b");
            }));
    sourceScheduler.start();
    Await.until("first visit", () -> sourceScheduler.statuses().getFirst().visits() == 1);

    sourceScheduler.visitNow("a", Duration.ofSeconds(20));

    assertThat(visits).hasValue(2);
  }

  @Test
  void reportsOnlyVisitsThatChangeTheBookmark() throws InterruptedException {
    kept.put("a", "same");
    var visited = new LinkedBlockingQueue<String>();
    sourceScheduler.add(
        source(
            "a",
            bookmark -> {
              visited.add("visited");
              return visit("same");
            }));
    sourceScheduler.start();

    next(visited);
    next(visited);
    next(visited);

    assertThat(desk.received).isEmpty();
    assertThat(sourceScheduler.statuses().getFirst().unchanged()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void repeatsAVisitThatCouldNotBeStored() throws InterruptedException {
    var given = new LinkedBlockingQueue<String>();
    desk.refusals.set(1);
    sourceScheduler.add(
        source(
            "a",
            bookmark -> {
              given.add(String.valueOf(bookmark));
              return visit("b1");
            }));
    sourceScheduler.start();

    assertThat(List.of(next(given), next(given), next(given)))
        .containsExactly("null", "null", "b1");
    assertThat(desk.failed).hasSize(1);
  }

  @Test
  void doesNotLetOneThatHangsHoldUpTheOthers() throws InterruptedException {
    var visited = new LinkedBlockingQueue<String>();
    var hang = new CountDownLatch(1);
    for (int i = 0; i < 20; i++) {
      sourceScheduler.add(
          source(
              "hangs" + i,
              bookmark -> {
                awaitQuietly(hang);
                return visit("x");
              }));
    }
    sourceScheduler.add(
        source(
            "well",
            bookmark -> {
              visited.add("visited");
              return visit("x");
            }));
    sourceScheduler.start();

    next(visited);
    next(visited);
    hang.countDown();
  }

  @Test
  void reportsFailuresAndRecovery() throws InterruptedException {
    var visits = new AtomicInteger();
    sourceScheduler.add(
        source(
            "a",
            bookmark -> {
              if (visits.incrementAndGet() < 3) {
                throw new IOException("no luck");
              }
              return visit("b");
            }));
    sourceScheduler.start();

    assertThat(next(desk.failed)).isEqualTo("no luck");
    assertThat(next(desk.failed)).isEqualTo("no luck");
    assertThat(next(desk.received)).isEqualTo("b");
  }

  @Test
  void survivesABugInASource() throws InterruptedException {
    var visits = new AtomicInteger();
    sourceScheduler.add(
        source(
            "a",
            bookmark -> {
              if (visits.incrementAndGet() == 1) {
                throw new IllegalStateException("bug");
              }
              return visit("b");
            }));
    sourceScheduler.start();

    assertThat(next(desk.failed)).contains("unexpected").contains("bug");
    assertThat(next(desk.received)).isEqualTo("b");
  }

  @Test
  void stopsVisitingWhatIsGoneForGood() throws InterruptedException {
    var visits = new AtomicInteger();
    sourceScheduler.add(
        source(
            "a",
            bookmark -> {
              visits.incrementAndGet();
              throw new FetchException(FetchException.Kind.GONE, "gone");
            }));
    var others = new LinkedBlockingQueue<String>();
    sourceScheduler.add(
        source(
            "b",
            bookmark -> {
              others.add("visited");
              return visit("x");
            }));
    sourceScheduler.start();

    assertThat(next(desk.failed)).isEqualTo("gone");
    next(others);
    next(others);
    next(others);

    assertThat(visits).hasValue(1);
    assertThat(sourceScheduler.statuses().getFirst().state()).isEqualTo(SourceStatus.State.STOPPED);
  }

  @Test
  void slowSourcesAreNamedWithTheReasonAndDelayNoOther() throws InterruptedException {
    var workers = ImpatientWorkers.open(Duration.ofMillis(50));
    var read = new LinkedBlockingQueue<String>();
    try (var busy = new SourceScheduler(Clock.systemUTC(), desk, workers)) {
      for (int i = 0; i < 5; i++) {
        busy.add(source("burns" + i, bookmark -> workers.run(SourceSchedulerTest::burn)));
      }
      busy.add(
          source(
              "well", bookmark -> workers.run(() -> read.add("read") ? visit("x") : visit("y"))));
      busy.start();

      next(read);
      next(read);
      next(read);
      Await.until(
          "all that burn are named",
          () ->
              busy.statuses().stream()
                      .filter(s -> s.name().startsWith("burns"))
                      .filter(s -> s.state() == SourceStatus.State.FAILING)
                      .filter(s -> s.note().equals("takes longer than 50 ms to read"))
                      .count()
                  == 5);
    }
    workers.close();
  }

  @Test
  void errorsOfAVisitShowInTheStatusOfTheSource() throws InterruptedException {
    sourceScheduler.add(
        source(
            "large",
            bookmark -> {
              throw new OutOfMemoryError("Java heap space");
            }));
    sourceScheduler.add(
        source(
            "deep",
            bookmark -> {
              throw new StackOverflowError();
            }));
    sourceScheduler.start();

    next(desk.failed);
    next(desk.failed);

    assertThat(sourceScheduler.statuses())
        .extracting(SourceStatus::state)
        .containsOnly(SourceStatus.State.FAILING);
    assertThat(sourceScheduler.statuses())
        .extracting(SourceStatus::note)
        .anyMatch(note -> note.contains("OutOfMemoryError"))
        .anyMatch(note -> note.contains("StackOverflowError"));
  }

  @Test
  void stuckSourceIsSkippedForADayEvenAfterARestart() throws InterruptedException {
    var visits = new AtomicInteger();
    var source =
        source(
            "stuck",
            bookmark -> {
              visits.incrementAndGet();
              throw new FetchException(FetchException.Kind.STUCK, "does not end");
            });
    sourceScheduler.add(source);
    sourceScheduler.start();
    assertThat(next(desk.failed)).isEqualTo("does not end");
    assertThat(desk.stuck).containsExactly("stuck");

    desk.rest = Samples.NOON;
    var clock = new SettableClock(Samples.NOON.minus(Duration.ofHours(3)));
    try (var restarted = new SourceScheduler(clock, desk, new WorkerPool())) {
      restarted.add(source);
      restarted.start();
      Await.until("it is looked at", () -> restarted.statuses().getFirst().visits() == 1);

      var sourceStatus = restarted.statuses().getFirst();
      assertThat(sourceStatus.state()).isEqualTo(SourceStatus.State.FAILING);
      assertThat(sourceStatus.next()).isEqualTo(Samples.NOON);
      assertThat(sourceStatus.note()).contains("left alone").contains("never ended");
    }
    assertThat(visits).hasValue(1);
  }

  @Test
  void aSourceOfWhichSomethingIsLeftOutIsReadOnAndNeverLooksQuiteWell() {
    desk.unread = "a was left out: takes longer than 2 s to read";
    var visits = new AtomicInteger();
    sourceScheduler.add(source("a", bookmark -> visit("b" + visits.incrementAndGet())));
    sourceScheduler.start();

    Await.until("it is read again and again", () -> visits.get() > 3);

    var sourceStatus = sourceScheduler.statuses().getFirst();
    assertThat(sourceStatus.state()).isEqualTo(SourceStatus.State.PARTLY);
    assertThat(sourceStatus.note()).contains("a was left out");
  }

  private static VisitResult burn() {
    while (true) {
      Deadline.check();
    }
  }

  @Test
  void forgetsASourceThatIsRemoved() throws InterruptedException {
    var visited = new LinkedBlockingQueue<String>();
    sourceScheduler.add(
        source(
            "a",
            bookmark -> {
              visited.add("a");
              return visit("x");
            }));
    sourceScheduler.start();
    next(visited);
    sourceScheduler.remove("a");

    assertThat(sourceScheduler.statuses()).isEmpty();
  }

  @Test
  void endsVisitsUnderWayWhenItCloses() throws InterruptedException {
    var began = new LinkedBlockingQueue<String>();
    var ended = new LinkedBlockingQueue<String>();
    sourceScheduler.add(
        source(
            "a",
            bookmark -> {
              began.add("began");
              awaitQuietly(new CountDownLatch(1));
              ended.add("ended");
              return visit("x");
            }));
    sourceScheduler.start();
    next(began);
    sourceScheduler.close();

    assertThat(ended).hasSize(1);
    assertThat(desk.received).isEmpty();
  }

  private static String next(BlockingQueue<String> queue) throws InterruptedException {
    var next = queue.poll(5, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return String.valueOf(next);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      return;
    }
  }

  private static VisitResult visit(String bookmark) {
    return new VisitResult("", List.of(), false, bookmark, null);
  }

  private interface Visiting {
    VisitResult visit(@Nullable String bookmark) throws IOException;
  }

  private static Source source(String key, Visiting visiting) {
    return source(key, Duration.ofMillis(20), visiting);
  }

  private static Source source(String key, Duration every, Visiting visiting) {
    return new Source() {
      @Override
      public String name() {
        return key;
      }

      @Override
      public String key() {
        return key;
      }

      @Override
      public Duration interval() {
        return every;
      }

      @Override
      public VisitResult visit(@Nullable String bookmark) throws IOException {
        return visiting.visit(bookmark);
      }
    };
  }

  private final class RecordingDesk implements VisitHandler {
    final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    final BlockingQueue<String> failed = new LinkedBlockingQueue<>();
    final AtomicInteger refusals = new AtomicInteger();

    @Override
    public void handleVisit(Source source, VisitResult visitResult) {
      if (refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        throw new IllegalStateException("the store is full");
      }
      received.add(visitResult.bookmark());
    }

    final BlockingQueue<String> stuck = new LinkedBlockingQueue<>();
    volatile @Nullable Instant rest;
    volatile String unread = "";

    @Override
    public @Nullable String bookmark(Source source) {
      return kept.get(source.key());
    }

    @Override
    public void handleFailure(Source source, String why) {
      failed.add(why);
    }

    @Override
    public String unreadableNote(Source source) {
      return unread;
    }

    @Override
    public void handleStuck(Source source) {
      stuck.add(source.key());
    }

    @Override
    public @Nullable Instant pausedUntil(Source source) {
      return rest;
    }
  }
}
