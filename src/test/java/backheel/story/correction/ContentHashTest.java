package backheel.story.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import backheel.story.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mark of a document's words. */
class ContentHashTest {
  private static final Duration IN_NO_TIME = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h ",
        "h,",
        "mar,",
        "1",
        "update h h h ",
        "updatejan",
        "last updated 1 ",
        "il y a 1"
      })
  void isTakenInNoTime(String again) {
    var text = "update " + again.repeat(100_000 / again.length()) + "x";

    assertThat(assertTimeoutPreemptively(IN_NO_TIME, () -> of(text))).hasSize(16);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rovers win. Last updated: 3 March 2026, 14:05 GMT | Rovers win. Last updated: 4 March 2026",
        "Rovers win. 12 views | Rovers win. 12,345 views",
        "Rovers win. 5 minutes ago | Rovers win. 12 hours ago",
        "Rovers win. Mise à jour le 3 mars à 14h05 | Rovers win. Mise à jour le mer. 4 mars à 9h",
        "Rovers win. Il y a 5 minutes | Rovers win. Il y a 12 heures"
      })
  void staysWhenOnlyAStampOrACounterChanges(String before, String after) {
    assertThat(of(before)).isEqualTo(of(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rovers win 2-1 | Rovers win 3-1",
        "An update on Duarte | An update on Silva",
        "He left in March | He left in April"
      })
  void changesWithTheWords(String before, String after) {
    assertThat(of(before)).isNotEqualTo(of(after));
  }

  private static String of(String text) {
    return ContentHash.of(
        new Document(
            "id",
            Document.Form.TEXT,
            text,
            null,
            "outlet",
            null,
            "A title",
            null,
            List.of(),
            null,
            Instant.EPOCH));
  }
}
