package backheel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneParserTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Madrid, Europe/Madrid",
    "europe/madrid, Europe/Madrid",
    "madrid, Europe/Madrid",
    "' Casablanca ', Africa/Casablanca",
    "paris, Europe/Paris",
    "París, Europe/Paris",
    "new york, America/New_York",
    "New_York, America/New_York",
    "Buenos Aires, America/Argentina/Buenos_Aires",
    "manchester, Europe/London",
    "Séville, Europe/Madrid",
    "Maroc, Africa/Casablanca",
    "الدار البيضاء, Africa/Casablanca",
    "القاهرة, Africa/Cairo",
    "برشلونة, Europe/Madrid",
    "الأردن, Asia/Amman",
    "Egypt, Africa/Cairo",
    "Ulaanbaatar, Asia/Ulaanbaatar",
    "Etc/GMT+1, Etc/GMT+1",
    "Etc/GMT-1, Etc/GMT-1",
    "EST5EDT, EST5EDT",
    "UTC, UTC",
    "gmt, UTC",
    "UTC+1, UTC+01:00",
    "GMT+01:00, UTC+01:00",
    "+1, UTC+01:00",
    "utc - 3, UTC-03:00",
    "UTC−3:30, UTC-03:30",
    "+0530, UTC+05:30",
    "+٣, UTC+03:00",
    "+0, UTC",
    "-0:30, UTC-00:30",
    "+14, UTC+14:00",
    "-12, UTC-12:00",
    "UTC+01:00, UTC+01:00",
  })
  void readsPlacesAndOffsets(String typed, String id) {
    assertThat(TimeZoneParser.parse(typed))
        .isEqualTo(new TimeZoneParser.ParsedZone.Found(ZoneId.of(id)));
    assertThat(TimeZoneParser.parse(id))
        .isEqualTo(new TimeZoneParser.ParsedZone.Found(ZoneId.of(id)));
  }

  @ParameterizedTest
  @CsvSource({
    "madird, Europe/Madrid",
    "Casablnca, Africa/Casablanca",
    "Europ/Paris, Europe/Paris",
    "barcelon, Europe/Madrid",
    "القاهره, Africa/Cairo",
    "casa, Africa/Casablanca",
    "الدار البيظاء, Africa/Casablanca",
  })
  void findsWhatWasNearlyTyped(String typed, String near) {
    var parsedZone = TimeZoneParser.parse(typed);

    if (parsedZone instanceof TimeZoneParser.ParsedZone.Unknown unknown) {
      assertThat(unknown.suggestions()).contains(near).hasSizeLessThanOrEqualTo(3);
    } else {
      assertThat(parsedZone).isEqualTo(new TimeZoneParser.ParsedZone.Found(ZoneId.of(near)));
    }
  }

  @Test
  void suggestsNoMoreThanThreeNearestFirst() {
    assertThat(TimeZoneParser.parse("san"))
        .isInstanceOfSatisfying(
            TimeZoneParser.ParsedZone.Unknown.class,
            unknown -> assertThat(unknown.suggestions()).hasSize(3));
    assertThat(TimeZoneParser.parse("madird"))
        .isInstanceOfSatisfying(
            TimeZoneParser.ParsedZone.Unknown.class,
            unknown -> assertThat(unknown.suggestions().getFirst()).isEqualTo("Europe/Madrid"));
  }

  @Test
  void bothAreSuggestedWhereTwoPlacesAreWrittenAlike() {
    assertThat(TimeZoneParser.parse("عمان"))
        .isEqualTo(new TimeZoneParser.ParsedZone.Unknown(List.of("Asia/Amman", "Asia/Muscat")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "+15",
        "-13",
        "+14:01",
        "UTC+1:60",
        "UTC1",
        "xqzzkwv",
        "a very long line that names no place anywhere on this or any other planet"
      })
  void saysWhatNoPlaceIsCalled(String typed) {
    assertThat(TimeZoneParser.parse(typed)).isInstanceOf(TimeZoneParser.ParsedZone.Unknown.class);
  }

  @Test
  void emptyOrUnknownInputSuggestsNothing() {
    assertThat(TimeZoneParser.parse(""))
        .isEqualTo(new TimeZoneParser.ParsedZone.Unknown(List.of()));
    assertThat(TimeZoneParser.parse("xqzzkwv"))
        .isEqualTo(new TimeZoneParser.ParsedZone.Unknown(List.of()));
  }

  @Test
  void everyZoneOfOurListIsKnownToJavaAndEveryIdIsReadAsItself() {
    var ours = new HashSet<>(CityTimeZones.bundled().values());

    assertThat(ours).hasSizeGreaterThan(80);
    assertThat(ZoneId.getAvailableZoneIds()).containsAll(ours);
    assertThat(CityTimeZones.bundled()).hasSizeGreaterThan(400);
    assertThat(CityTimeZones.bundled().keySet()).allMatch(name -> !name.isBlank());
    assertThat(ZoneId.getAvailableZoneIds())
        .filteredOn(id -> id.contains("/"))
        .allSatisfy(id ->
            assertThat(TimeZoneParser.parse(id))
                .isEqualTo(new TimeZoneParser.ParsedZone.Found(ZoneId.of(id))));
  }

  @ParameterizedTest
  @CsvSource({
    "maxxid, Europe/Madrid, true",
    "madrxxx, Europe/Madrid, false",
    "pars, Europe/Paris, true",
    "pxrs, Europe/Paris, false",
    "brcxxona, Europe/Madrid, false",
    "casabxxxca, Africa/Casablanca, true",
    "mad, Europe/Madrid, true",
  })
  void theLongerANameTheMoreSlipsAreForgiven(String typed, String zone, boolean near) {
    assertThat(TimeZoneParser.parse(typed))
        .isInstanceOfSatisfying(
            TimeZoneParser.ParsedZone.Unknown.class,
            unknown -> assertThat(unknown.suggestions().contains(zone)).isEqualTo(near));
  }

  @Test
  void theCitiesOfJavaAreKnownBesideOurs() {
    assertThat(CityTimeZones.zonesByName())
        .containsEntry("ulaanbaatar", "Asia/Ulaanbaatar")
        .containsEntry("asiaulaanbaatar", "Asia/Ulaanbaatar")
        .containsEntry("barcelona", "Europe/Madrid")
        .doesNotContainKey("etcgmt1");
    assertThat(CityTimeZones.bundled())
        .doesNotContainKey("timezone")
        .doesNotContainValue("# Time zone");
  }
}
