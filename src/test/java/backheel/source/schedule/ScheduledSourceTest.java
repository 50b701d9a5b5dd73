package backheel.source.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.Source;
import backheel.source.VisitResult;
import backheel.source.folder.FolderSource;
import backheel.source.worker.WorkerPool;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduledSourceTest {
  private static final Duration EVERY = Duration.ofMinutes(5);
  private final SettableClock clock = new SettableClock(Instant.parse("2026-06-16T21:00:00Z"));

  @Test
  void comesBackAfterTheIntervalGiveOrTakeATenth() {
    assertThat(afterGoodVisit(0, null)).isEqualTo(Duration.ofSeconds(270));
    assertThat(afterGoodVisit(0.5, null)).isEqualTo(EVERY);
    assertThat(afterGoodVisit(1, null)).isEqualTo(Duration.ofSeconds(330));
  }

  @Test
  void staysAwayAsLongAsItIsAsked() {
    assertThat(afterGoodVisit(0.5, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    assertThat(afterGoodVisit(0.5, Duration.ofSeconds(1))).isEqualTo(EVERY);
  }

  @Test
  void asksLessOftenOnlyAfterFiveFailuresAndNeverLessThanDaily() {
    var scheduledSource = appointment(0.5);

    for (int failure = 1; failure <= 5; failure++) {
      fail(scheduledSource);
      assertThat(pause(scheduledSource)).isEqualTo(EVERY);
      clock.forward(pause(scheduledSource));
    }
    for (int failure = 6; failure < 150; failure++) {
      fail(scheduledSource);
      clock.forward(pause(scheduledSource));
    }
    fail(scheduledSource);

    assertThat(pause(scheduledSource)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void noticesHealingWithinAnEighthOfTheOutage() {
    var scheduledSource = appointment(0.5);
    var began = clock.instant();

    for (int failure = 1; failure < 100; failure++) {
      fail(scheduledSource);
      var outage = Duration.between(began, clock.instant());
      assertThat(pause(scheduledSource))
          .isLessThanOrEqualTo(
              EVERY.compareTo(outage.dividedBy(8)) > 0 ? EVERY : outage.dividedBy(8));
      clock.forward(pause(scheduledSource));
    }
  }

  @Test
  void startsFromTheBeginningOnceItHasHealed() {
    var scheduledSource = appointment(0.5);
    for (int failure = 1; failure < 60; failure++) {
      fail(scheduledSource);
      clock.forward(pause(scheduledSource));
    }
    scheduledSource.succeeded(new VisitResult("", List.of(), false, "", null), "", clock.instant());
    fail(scheduledSource);

    assertThat(pause(scheduledSource)).isEqualTo(EVERY);
  }

  @Test
  void honoursRetryAfterEvenAtTheFirstFailure() {
    var scheduledSource = appointment(0.5);

    scheduledSource.failed("busy", Duration.ofHours(2), clock.instant());

    assertThat(pause(scheduledSource)).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void neverLeavesAFolderAloneForLong() {
    var folder = new FolderSource(Path.of("drop"), null, clock, new WorkerPool());
    var scheduledSource = new ScheduledSource(folder, clock.instant(), () -> 1);
    for (int failure = 0; failure < 50; failure++) {
      fail(scheduledSource);
      clock.forward(Duration.ofHours(1));
    }
    fail(scheduledSource);

    assertThat(pause(scheduledSource)).isEqualTo(folder.interval());
  }

  @Test
  void comesBackInTurnWithoutCallingItAFailure() {
    var scheduledSource = appointment(0.5);

    scheduledSource.postponed(clock.instant(), Duration.ofSeconds(3));

    assertThat(pause(scheduledSource)).isEqualTo(Duration.ofSeconds(3));
    assertThat(scheduledSource.status().state()).isEqualTo(SourceStatus.State.WAITING);
  }

  private Duration afterGoodVisit(double dice, @Nullable Duration stayAway) {
    var scheduledSource = appointment(dice);
    scheduledSource.succeeded(
        new VisitResult("", List.of(), false, "", stayAway), "", clock.instant());
    return pause(scheduledSource);
  }

  private ScheduledSource appointment(double dice) {
    return new ScheduledSource(new Anywhere(), clock.instant(), () -> dice);
  }

  private record Anywhere() implements Source {
    @Override
    public String name() {
      return "anywhere";
    }

    @Override
    public String key() {
      return "anywhere";
    }

    @Override
    public Duration interval() {
      return EVERY;
    }

    @Override
    public VisitResult visit(@Nullable String bookmark) {
      throw new AssertionError("nobody goes there");
    }
  }

  private void fail(ScheduledSource scheduledSource) {
    scheduledSource.failed("no luck", null, clock.instant());
  }

  private Duration pause(ScheduledSource scheduledSource) {
    return Duration.between(clock.instant(), scheduledSource.next);
  }
}
