package backheel.understanding.extraction.plain;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.text.Lexicon;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayExpressionParserTest {

  static Stream<String> languages() {
    // The vowels of Hindi are folded away, and June is then January; Basque puts endings in
    // brackets, "2026(e)ko urtarrilaren 21(a)".
    return Lexicon.entries("languages of publication dates").stream()
        .filter(language -> !language.equals("hi") && !language.equals("eu"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void longDatesOfEveryLanguageAreRead(String language) {
    for (var style : List.of(FormatStyle.LONG, FormatStyle.FULL)) {
      var format = DateTimeFormatter.ofLocalizedDate(style).withLocale(Locale.of(language));
      IntStream.rangeClosed(1, 12)
          .mapToObj(month -> LocalDate.of(2026, month, 21))
          .forEach(day ->
              assertThat(parse(day.format(format), language))
                  .as(day.format(format))
                  .extracting(found -> found.in(found.year()))
                  .containsExactly(day));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ngày 21 tháng 2 năm 2026", "2026年2月21日", "2026년 2월 21일"})
  void numberedMonthsAreRead(String written) {
    assertThat(parse(written, "vi"))
        .extracting(found -> found.in(found.year()))
        .containsExactly(LocalDate.of(2026, 2, 21));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2-1",
        "4-4-2",
        "22:10",
        "Group 12",
        "2026-27",
        "February 2026",
        "3/4",
        "1.85",
        "12 out of 20",
        "Section 31/02/2026",
        "may 2026",
        "10 2026"
      })
  void figuresOfFootballAreNoDays(String written) {
    assertThat(parse(written, "en"))
        .allMatch(found -> found.in(found.year() == 0 ? 2026 : found.year()) == null);
  }

  @Test
  void aLineOfAnyLengthIsReadAtOnce() {
    assertThat(LineToken.split("1 ".repeat(100_000))).hasSizeLessThan(200);
    assertThat(parse("99999999999999999999 99 February 2026", "en")).isEmpty();
  }

  private static List<DayExpression> parse(String written, String language) {
    return DayExpressionParser.parse(LineToken.split(written), CalendarNames.of(language));
  }
}
