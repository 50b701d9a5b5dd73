package backheel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

  @ParameterizedTest(name = "{0} at {1} in {2}")
  @CsvSource({
    // A night like any other.
    "22:00-07:00, 2026-06-10T21:30:00Z, Europe/Madrid, 2026-06-11T05:00:00Z",
    "22:00-07:00, 2026-06-10T20:00:00Z, Europe/Madrid, 2026-06-11T05:00:00Z",
    "22:00-07:00, 2026-06-11T04:59:59Z, Europe/Madrid, 2026-06-11T05:00:00Z",
    "22:00-07:00, 2026-06-10T19:59:59Z, Europe/Madrid, ",
    "22:00-07:00, 2026-06-11T05:00:00Z, Europe/Madrid, ",
    // A siesta.
    "14:00-16:30, 2026-06-10T12:00:00Z, Europe/Madrid, 2026-06-10T14:30:00Z",
    "14:00-16:30, 2026-06-10T14:30:00Z, Europe/Madrid, ",
    "14:00-16:30, 2026-06-10T11:59:59Z, Europe/Madrid, ",
    "00:00-07:00, 2026-06-09T22:00:00Z, Europe/Madrid, 2026-06-10T05:00:00Z",
    "22:00-00:00, 2026-06-10T21:00:00Z, Europe/Madrid, 2026-06-10T22:00:00Z",
    // Summer time begins: the night is an hour shorter.
    "22:00-07:00, 2026-03-28T21:00:00Z, Europe/Madrid, 2026-03-29T05:00:00Z",
    "22:00-07:00, 2026-03-08T03:00:00Z, America/New_York, 2026-03-08T11:00:00Z",
    "22:00-07:00, 2026-03-21T23:00:00Z, Africa/Casablanca, 2026-03-22T06:00:00Z",
    "22:00-07:00, 2026-10-03T12:00:00Z, Australia/Lord_Howe, 2026-10-03T20:00:00Z",
    // And ends: an hour longer, on Lord Howe half an hour.
    "22:00-07:00, 2026-10-24T20:00:00Z, Europe/Madrid, 2026-10-25T06:00:00Z",
    "22:00-07:00, 2026-11-01T02:00:00Z, America/New_York, 2026-11-01T12:00:00Z",
    "22:00-07:00, 2026-02-14T21:00:00Z, Africa/Casablanca, 2026-02-15T07:00:00Z",
    "22:00-07:00, 2026-04-04T11:00:00Z, Australia/Lord_Howe, 2026-04-04T20:30:00Z",
    // The end is skipped: quiet ends with the skip.
    "22:00-02:30, 2026-03-29T00:30:00Z, Europe/Madrid, 2026-03-29T01:00:00Z",
    "22:00-02:30, 2026-03-29T01:00:00Z, Europe/Madrid, ",
    "22:00-02:00, 2026-03-29T00:30:00Z, Europe/Madrid, 2026-03-29T01:00:00Z",
    "22:00-03:00, 2026-03-29T00:30:00Z, Europe/Madrid, 2026-03-29T01:00:00Z",
    "22:00-02:15, 2026-10-03T15:00:00Z, Australia/Lord_Howe, 2026-10-03T15:30:00Z",
    // The beginning is skipped: quiet begins with the skip.
    "02:30-08:00, 2026-03-29T01:00:00Z, Europe/Madrid, 2026-03-29T06:00:00Z",
    "02:30-08:00, 2026-03-29T00:59:59Z, Europe/Madrid, ",
    // Both are skipped: no quiet that day.
    "02:10-02:50, 2026-03-29T01:00:00Z, Europe/Madrid, ",
    "02:10-02:50, 2026-03-29T00:59:59Z, Europe/Madrid, ",
    // The end comes twice: quiet through both.
    "22:00-02:30, 2026-10-24T22:00:00Z, Europe/Madrid, 2026-10-25T01:30:00Z",
    "22:00-02:30, 2026-10-25T00:45:00Z, Europe/Madrid, 2026-10-25T01:30:00Z",
    "22:00-02:30, 2026-10-25T01:30:00Z, Europe/Madrid, ",
    "22:00-01:30, 2026-11-01T05:45:00Z, America/New_York, 2026-11-01T06:30:00Z",
    "22:00-01:45, 2026-04-04T14:50:00Z, Australia/Lord_Howe, 2026-04-04T15:15:00Z",
    // It ends when the hour that comes twice begins: once is enough.
    "22:00-02:00, 2026-10-24T23:30:00Z, Europe/Madrid, 2026-10-25T00:00:00Z",
    "22:00-02:00, 2026-10-25T00:00:00Z, Europe/Madrid, ",
    "22:00-03:00, 2026-10-25T01:30:00Z, Europe/Madrid, 2026-10-25T02:00:00Z",
    // The beginning comes twice: quiet from the first.
    "02:30-08:00, 2026-10-25T00:30:00Z, Europe/Madrid, 2026-10-25T07:00:00Z",
    "02:30-08:00, 2026-10-25T01:00:00Z, Europe/Madrid, 2026-10-25T07:00:00Z",
    "02:30-08:00, 2026-10-25T00:29:59Z, Europe/Madrid, ",
    // Twenty loud minutes a day, and none of them in the night that has its hour twice.
    "02:30-02:10, 2026-10-25T00:00:00Z, Europe/Madrid, 2026-10-26T01:10:00Z",
    // A whole day that never was.
    "22:00-07:00, 2011-12-30T09:00:00Z, Pacific/Apia, 2011-12-30T17:00:00Z",
  })
  void holdUntilTheLocalEndTime(String hours, Instant now, ZoneId zone, Instant end) {
    var quiet = QuietHours.parse(hours).orElseThrow();

    assertThat(quiet.endsAt(now, zone)).isEqualTo(Optional.ofNullable(end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Madrid",
        "America/New_York",
        "Africa/Casablanca",
        "Australia/Lord_Howe",
        "America/Santiago",
        "Atlantic/Azores",
        "Asia/Kolkata"
      })
  void isQuietWheneverTheClockShowsAQuietTimeAndLoudWhenItEnds(String id) {
    var zone = ZoneId.of(id);
    for (var hours : new String[] {"22-7", "23:30-2:30", "13-15", "1:15-1:45", "0-6", "20-0"}) {
      var quiet = QuietHours.parse(hours).orElseThrow();
      var now = Instant.parse("2026-01-01T00:00:00Z");
      while (now.isBefore(Instant.parse("2027-01-01T00:00:00Z"))) {
        var moment = now;
        var shown = now.atZone(zone).toLocalTime();
        var end = quiet.endsAt(now, zone);

        var right =
            end.map(e ->
                    e.isAfter(moment)
                        && e.isBefore(moment.plusSeconds(11 * 3600))
                        && quiet.endsAt(e, zone).isEmpty()
                        && quiet.endsAt(e.minusSeconds(1), zone).equals(end))
                .orElse(!isBetween(shown, quiet));
        if (!right) {
          fail("%s at %s in %s ends at %s", hours, now, zone, end);
        }
        now = now.plusSeconds(30 * 60);
      }
    }
  }

  private static boolean isBetween(LocalTime shown, QuietHours quiet) {
    var begun = !shown.isBefore(quiet.from());
    var before = shown.isBefore(quiet.to());
    return quiet.from().isBefore(quiet.to()) ? begun && before : begun || before;
  }

  @ParameterizedTest
  @CsvSource({
    "22-7, 22:00-07:00",
    "22:30-07:00, 22:30-07:00",
    "22h30-7h, 22:30-07:00",
    "22h 30 à 7 heures, 22:30-07:00",
    "de 22h à 7h, 22:00-07:00",
    "10pm-7am, 22:00-07:00",
    "10:30 PM – 7 a.m., 22:30-07:00",
    "12am-12pm, 00:00-12:00",
    "22 to 7, 22:00-07:00",
    "from 22 until 7, 22:00-07:00",
    "22 hasta 7, 22:00-07:00",
    "entre 22 y 7, 22:00-07:00",
    "22 — 7, 22:00-07:00",
    "22.30-7.15, 22:30-07:15",
    "٢٢-٧, 22:00-07:00",
    "٢٢:٣٠–٠٧:٠٠, 22:30-07:00",
    "من ٢٢ إلى ٧, 22:00-07:00",
    "10 مساءً حتى 7 صباحًا, 22:00-07:00",
    "10 م - 7 ص, 22:00-07:00",
    "minuit-7h, 00:00-07:00",
    "noon to 2pm, 12:00-14:00",
    "'  22   -   7  ', 22:00-07:00",
    "22-24, 22:00-00:00",
    "23:59-1am, 23:59-01:00",
    "24:00-7, 00:00-07:00",
    "14:00-16:30, 14:00-16:30",
  })
  void readsWhatPeopleType(String typed, String canonical) {
    assertThat(QuietHours.parse(typed).map(QuietHours::text)).contains(canonical);
    assertThat(QuietHours.parse(canonical).map(QuietHours::text)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "22",
        "22-22",
        "22:00-22",
        "25-7",
        "22-7-9",
        "22:60-7",
        "24:01-7",
        "13pm-7",
        "0am-7",
        "22 7",
        "22 or 7",
        "loud 22-7",
        "22-7 please",
        "7,5-9",
        "night",
        "222-7",
        "22:305-7",
        "22-7                                                             and a very long tail"
      })
  void refusesWhatIsNoRangeOfTimes(String typed) {
    assertThat(QuietHours.parse(typed)).isEmpty();
  }

  @Test
  void aDayOfQuietFromOneMinuteToTheSameIsRefused() {
    assertThatThrownBy(() -> new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0, 30)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("08:00");
  }

  @Test
  void secondsAreDropped() {
    var quiet = new QuietHours(LocalTime.of(22, 0, 59), LocalTime.of(7, 0, 1));

    assertThat(quiet.text()).isEqualTo("22:00-07:00");
  }
}
