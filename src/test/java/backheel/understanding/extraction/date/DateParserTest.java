package backheel.understanding.extraction.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-06-09",
        "Published on June 9, 2024 at noon",
        "9th June 2024",
        "9 juin 2024",
        "9 de junio de 2024",
        "9. Juni 2024",
        "9 giugno 2024",
        "9 de junho de 2024",
        "9 juni 2024",
        "9 июня 2024",
        "9 يونيو 2024",
        "09.06.2024",
        "2024年6月9日"
      })
  void readsADateInManyLanguages(String text) {
    assertThat(DateParser.parse(text)).contains(LocalDate.of(2024, 6, 9));
  }

  @Test
  void findsNoDateInAScoreOrAPhoneNumber() {
    assertThat(DateParser.parse("They won 3-1, call 030 1234567")).isEmpty();
    assertThat(DateParser.parse("31.02.2024")).isEmpty();
  }

  @Test
  void readsTheDateOfAnAddress() {
    assertThat(DateParser.parseUrl("https://touchline.test/2024/06/09/rovers-win"))
        .contains(LocalDate.of(2024, 6, 9));
    assertThat(DateParser.parseUrl("https://touchline.test/article/12345678")).isEmpty();
  }
}
