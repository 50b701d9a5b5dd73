package backheel.source;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentTest {
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
    var appointment = appointment(0.5);

    for (int failure = 1; failure <= 5; failure++) {
      fail(appointment);
      assertThat(pause(appointment)).isEqualTo(EVERY);
      clock.forward(pause(appointment));
    }
    for (int failure = 6; failure < 150; failure++) {
      fail(appointment);
      clock.forward(pause(appointment));
    }
    fail(appointment);

    assertThat(pause(appointment)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void noticesHealingWithinAnEighthOfTheOutage() {
    var appointment = appointment(0.5);
    var began = clock.instant();

    for (int failure = 1; failure < 100; failure++) {
      fail(appointment);
      var outage = Duration.between(began, clock.instant());
      assertThat(pause(appointment))
          .isLessThanOrEqualTo(
              EVERY.compareTo(outage.dividedBy(8)) > 0 ? EVERY : outage.dividedBy(8));
      clock.forward(pause(appointment));
    }
  }

  @Test
  void startsFromTheBeginningOnceItHasHealed() {
    var appointment = appointment(0.5);
    for (int failure = 1; failure < 60; failure++) {
      fail(appointment);
      clock.forward(pause(appointment));
    }
    appointment.wentWell(new Visit("", List.of(), false, "", null), "", clock.instant());
    fail(appointment);

    assertThat(pause(appointment)).isEqualTo(EVERY);
  }

  @Test
  void honoursRetryAfterEvenAtTheFirstFailure() {
    var appointment = appointment(0.5);

    appointment.failed("busy", Duration.ofHours(2), clock.instant());

    assertThat(pause(appointment)).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void neverLeavesAFolderAloneForLong() {
    var folder = new FolderSource(Path.of("drop"), null, clock, new WorkerPool());
    var appointment = new Appointment(folder, clock.instant(), () -> 1);
    for (int failure = 0; failure < 50; failure++) {
      fail(appointment);
      clock.forward(Duration.ofHours(1));
    }
    fail(appointment);

    assertThat(pause(appointment)).isEqualTo(folder.every());
  }

  @Test
  void comesBackInTurnWithoutCallingItAFailure() {
    var appointment = appointment(0.5);

    appointment.notYet(clock.instant(), Duration.ofSeconds(3));

    assertThat(pause(appointment)).isEqualTo(Duration.ofSeconds(3));
    assertThat(appointment.standing().state()).isEqualTo(Standing.State.WAITING);
  }

  private Duration afterGoodVisit(double dice, @Nullable Duration stayAway) {
    var appointment = appointment(dice);
    appointment.wentWell(new Visit("", List.of(), false, "", stayAway), "", clock.instant());
    return pause(appointment);
  }

  private Appointment appointment(double dice) {
    return new Appointment(new Anywhere(), clock.instant(), () -> dice);
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
    public Duration every() {
      return EVERY;
    }

    @Override
    public Visit visit(@Nullable String bookmark) {
      throw new AssertionError("nobody goes there");
    }
  }

  private void fail(Appointment appointment) {
    appointment.failed("no luck", null, clock.instant());
  }

  private Duration pause(Appointment appointment) {
    return Duration.between(clock.instant(), appointment.next);
  }
}
