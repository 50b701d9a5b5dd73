package backheel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTimeTest {

  @ParameterizedTest(name = "{0} after {1} in {2}")
  @CsvSource({
    "daily 20:00, 2026-06-10T17:59:59Z, Europe/Madrid, 2026-06-10T18:00:00Z",
    "daily 20:00, 2026-06-10T18:00:00Z, Europe/Madrid, 2026-06-11T18:00:00Z",
    "daily 00:00, 2026-06-10T21:59:00Z, Europe/Madrid, 2026-06-10T22:00:00Z",
    "monday 08:00, 2026-06-10T12:00:00Z, Europe/Madrid, 2026-06-15T06:00:00Z",
    "monday 08:00, 2026-06-15T05:59:00Z, Europe/Madrid, 2026-06-15T06:00:00Z",
    "monday 08:00, 2026-06-15T06:00:00Z, Europe/Madrid, 2026-06-22T06:00:00Z",
    "sunday 00:30, 2026-06-13T22:00:00Z, Europe/Madrid, 2026-06-13T22:30:00Z",
    // Over the night in which the clocks are changed.
    "daily 20:00, 2026-03-28T19:00:00Z, Europe/Madrid, 2026-03-29T18:00:00Z",
    "daily 20:00, 2026-10-24T18:00:00Z, Europe/Madrid, 2026-10-25T19:00:00Z",
    "daily 08:00, 2026-03-07T13:00:00Z, America/New_York, 2026-03-08T12:00:00Z",
    "daily 08:00, 2026-10-31T12:00:00Z, America/New_York, 2026-11-01T13:00:00Z",
    "daily 08:00, 2026-02-14T07:00:00Z, Africa/Casablanca, 2026-02-15T08:00:00Z",
    "daily 08:00, 2026-03-21T08:00:00Z, Africa/Casablanca, 2026-03-22T07:00:00Z",
    "daily 08:00, 2026-04-03T21:00:00Z, Australia/Lord_Howe, 2026-04-04T21:30:00Z",
    "daily 08:00, 2026-10-02T21:30:00Z, Australia/Lord_Howe, 2026-10-03T21:00:00Z",
    // A time that is skipped is at the skip; one that comes twice counts once.
    "daily 02:30, 2026-03-28T12:00:00Z, Europe/Madrid, 2026-03-29T01:00:00Z",
    "daily 02:30, 2026-03-29T01:00:00Z, Europe/Madrid, 2026-03-30T00:30:00Z",
    "daily 02:30, 2026-10-24T12:00:00Z, Europe/Madrid, 2026-10-25T00:30:00Z",
    "daily 02:30, 2026-10-25T00:30:00Z, Europe/Madrid, 2026-10-26T01:30:00Z",
    "daily 01:45, 2026-04-04T12:00:00Z, Australia/Lord_Howe, 2026-04-04T14:45:00Z",
  })
  void digestComesAtItsLocalTime(String text, Instant after, ZoneId zone, Instant next) {
    assertThat(DigestTime.parse(text).orElseThrow().next(after, zone)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Madrid",
        "America/New_York",
        "Africa/Casablanca",
        "Australia/Lord_Howe",
        "America/Santiago"
      })
  void digestComesOnceOnEachDayOfTheYear(String id) {
    var zone = ZoneId.of(id);
    for (var text : new String[] {"0:00", "0:30", "1:45", "2:30", "8:00", "23:30"}) {
      var digest = DigestTime.parse(text).orElseThrow();
      var now = Instant.parse("2026-01-01T00:00:00Z");
      var days = new HashSet<>();
      for (var i = 0; i < 365; i++) {
        now = digest.next(now, zone);
        assertThat(days.add(now.atZone(zone).toLocalDate())).as("%s %s", text, now).isTrue();
      }
      assertThat(now).isBefore(Instant.parse("2027-01-02T00:00:00Z"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "8, daily 08:00",
    "20:00, daily 20:00",
    "daily 20:00, daily 20:00",
    "every day at 8pm, daily 20:00",
    "tous les jours à 20h30, daily 20:30",
    "cada día a las 20:00 h, daily 20:00",
    "كل يوم الساعة ٨ م, daily 20:00",
    "daily, daily 20:00",
    "weekly, monday 08:00",
    "weekly 9, monday 09:00",
    "chaque semaine, monday 08:00",
    "monday 8, monday 08:00",
    "8 monday, monday 08:00",
    "Mondays at 8:15, monday 08:15",
    "weekly friday 18, friday 18:00",
    "lundi 8h, monday 08:00",
    "le dimanche à midi, sunday 12:00",
    "lunes 8, monday 08:00",
    "los miércoles a las 21, wednesday 21:00",
    "sábado, saturday 08:00",
    "mar 8, tuesday 08:00",
    "الاثنين 8, monday 08:00",
    "يوم الأحد ٩:٣٠, sunday 09:30",
    "الثلاثاء, tuesday 08:00",
    "jeudi, thursday 08:00",
    "daily 10pm, daily 22:00",
  })
  void readsWhatPeopleType(String typed, String canonical) {
    assertThat(DigestTime.parse(typed).map(DigestTime::text)).contains(canonical);
    assertThat(DigestTime.parse(canonical).map(DigestTime::text)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "off",
        "25",
        "8 9",
        "monday tuesday 8",
        "sometimes 8",
        "at",
        "8:75",
        "s",
        "yearly"
      })
  void refusesWhatIsNoDayOrTime(String typed) {
    assertThat(DigestTime.parse(typed)).isEmpty();
  }

  @Test
  void everyDayOfTheWeekIsReadInFourLanguages() {
    assertThat(DigestTime.parse("venredi")).isEmpty();
    for (var day : DayOfWeek.values()) {
      for (var locale : new String[] {"en", "fr", "es", "ar"}) {
        var name = day.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.of(locale));

        assertThat(DigestTime.parse(name + " 8"))
            .as(name)
            .contains(DigestTime.weekly(day, LocalTime.of(8, 0)));
      }
    }
  }

  @Test
  void secondsAreDropped() {
    assertThat(DigestTime.daily(LocalTime.of(8, 0, 30)).text()).isEqualTo("daily 08:00");
  }
}
