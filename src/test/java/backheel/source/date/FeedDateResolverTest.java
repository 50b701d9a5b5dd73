package backheel.source.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedDateResolverTest {
  private static final Instant FETCHED = Instant.parse("2026-12-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sat, 28 Nov 2026 21:05:00 GMT            | 2026-11-28T21:05:00Z
          Sat, 28 Nov 26 21:05:00 +0000            | 2026-11-28T21:05:00Z
          28 Nov 2026 21:05 EST                    | 2026-11-29T02:05:00Z
          Sat, 28 Nov 2026 09:05:00 PM EST         | 2026-11-29T02:05:00Z
          Sat, 28 Nov 2026 12:05:00 AM GMT         | 2026-11-28T00:05:00Z
          Sat, 28 Nov 2026 21:05:00 GMT+0100       | 2026-11-28T20:05:00Z
          Sat, 28 Nov 2026 21:05:00 UTC-3          | 2026-11-29T00:05:00Z
          Sat, 28 Nov 2026 21:05:00 +0530 (IST)    | 2026-11-28T15:35:00Z
          Sat, Nov 28 2026 21:05:00 -0400          | 2026-11-29T01:05:00Z
          November 28th, 2026 at 9pm               | 2026-11-28T21:00:00Z
          Sat Nov 28 21:05:00 CET 2026             | 2026-11-28T20:05:00Z
          2026-11-28T21:05:00.250+01:00            | 2026-11-28T20:05:00Z
          2026-11-28T21:05Z                        | 2026-11-28T21:05:00Z
          2026-11-28 21:05:00                      | 2026-11-28T21:05:00Z
          2026/11/28 9:05                          | 2026-11-28T09:05:00Z
          20261128T210500Z                         | 2026-11-28T21:05:00Z
          20261128                                 | 2026-11-28T00:00:00Z
          28.11.2026, 21:05 Uhr                    | 2026-11-28T21:05:00Z
          28/11/2026 21h05                         | 2026-11-28T21:05:00Z
          11/28/2026 21:05                         | 2026-11-28T21:05:00Z
          1795899900                               | 2026-11-28T21:05:00Z
          1795899900000                            | 2026-11-28T21:05:00Z
          """)
  void everyFormatYieldsOneInstant(String written, Instant moment) {
    assertThat(FeedDateResolver.parse(written)).isEqualTo(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          samedi 28 février 2026 à 10 h 30         | 2026-02-28T10:30:00Z
          sam., 28 févr. 2026 10:30:00 GMT         | 2026-02-28T10:30:00Z
          28 de agosto de 2026 10:30               | 2026-08-28T10:30:00Z
          ven, 28 ago 2026 10:30:00 GMT            | 2026-08-28T10:30:00Z
          28. März 2026, 10:30                     | 2026-03-28T10:30:00Z
          28 sierpnia 2026 10:30                   | 2026-08-28T10:30:00Z
          28 августа 2026 10:30                    | 2026-08-28T10:30:00Z
          28 Ağustos 2026 10:30                    | 2026-08-28T10:30:00Z
          28 Αυγούστου 2026 10:30                  | 2026-08-28T10:30:00Z
          28 أغسطس 2026 10:30                      | 2026-08-28T10:30:00Z
          mar., 28 avr. 2026 10:30                 | 2026-04-28T10:30:00Z
          mar 28/07/2026 10:30                     | 2026-07-28T10:30:00Z
          ٢٨ أغسطس ٢٠٢٦ ١٠:٣٠                      | 2026-08-28T10:30:00Z
          28 كانون الثاني 2026 10:30               | 2026-01-28T10:30:00Z
          2026年8月28日 10:30                       | 2026-08-28T10:30:00Z
          """)
  void monthsAreReadInManyLanguages(String written, Instant moment) {
    assertThat(FeedDateResolver.parse(written)).isEqualTo(moment);
  }

  @Test
  void aMonthThatTwoLanguagesCallAlikeIsReadByTheLanguageOfTheFeed() {
    var written = "28 listopad 2026 10:30";
    assertThat(FeedDateResolver.parse(written)).isNull();
    assertThat(new FeedDateResolver("hr", FETCHED).resolve(written))
        .isEqualTo("2026-10-28T10:30:00Z");
    assertThat(new FeedDateResolver("pl", FETCHED).resolve(written))
        .isEqualTo("2026-11-28T10:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "31 February 2026", "", "7", "2026", "99/99/2026"})
  void nonsenseYieldsNoInstant(String written) {
    assertThat(FeedDateResolver.parse(written)).isNull();
  }

  @Test
  void otherDatesOfTheFeedDecideWhetherTheDayComesFirst() {
    assertThat(read("", "03/04/2026 10:00", "25/04/2026 10:00")).isEqualTo("2026-04-03T10:00:00Z");
    assertThat(read("", "03/04/2026 10:00", "04/25/2026 10:00")).isEqualTo("2026-03-04T10:00:00Z");
  }

  @Test
  void anOrderThatWouldPutADateIntoTheFutureIsNotTheOrder() {
    assertThat(read("", "05/12/2026 10:00")).isEqualTo("2026-05-12T10:00:00Z");
    assertThat(read("", "12/05/2026 10:00")).isEqualTo("2026-05-12T10:00:00Z");
  }

  @Test
  void theLanguageDecidesWhereNoOtherDateDoes() {
    assertThat(read("fr", "03/04/2026")).isEqualTo("2026-04-03T00:00:00Z");
    assertThat(read("en-US", "03/04/2026")).isEqualTo("2026-03-04T00:00:00Z");
    assertThat(read("en-GB", "03/04/2026")).isEqualTo("2026-04-03T00:00:00Z");
  }

  @Test
  void whereNothingDecidesTheOrderThereIsNoDate() {
    assertThat(read("en", "03/04/2026")).isNull();
    assertThat(read("", "03/04/2026")).isNull();
  }

  @Test
  void aMissingYearIsTheLastThatHadSuchADay() {
    assertThat(read("", "30 Nov 10:00")).isEqualTo("2026-11-30T10:00:00Z");
    assertThat(read("", "24 Dec 10:00")).isEqualTo("2025-12-24T10:00:00Z");
    assertThat(read("de", "30.11. 10:00")).isEqualTo("2026-11-30T10:00:00Z");
  }

  @Test
  void aLongTextIsReadNoFurtherThanADateCanReach() {
    assertThat(FeedDateResolver.parse("1 ".repeat(100_000) + "Nov 2026")).isNull();
  }

  private static @Nullable Instant read(String language, String written, String... others) {
    var dates = new FeedDateResolver(language, FETCHED);
    dates.add(written);
    List.of(others).forEach(dates::add);
    return dates.resolve(written);
  }
}
