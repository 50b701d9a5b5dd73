package backheel.message;

import static backheel.testing.Samples.FRANCE;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Report;
import backheel.story.Score;
import backheel.story.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoilerDetectionTest {
  private static Story story(Report report) {
    return new Story(1, List.of(report));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "France 2-0 Morocco",
        "win 3–1 there",
        "a 10 − 0 rout",
        "es endete 4:1",
        "فاز ٢-٠",
        "2 - 2"
      })
  void scoresAreFoundInEveryNotation(String words) {
    assertThat(SpoilerDetector.revealsResult(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in 2025-26",
        "on 2026-11-21",
        "a 4-3-3 formation",
        "at 20:45",
        "12 goals",
        "World Cup 2026"
      })
  void otherNumbersAreNoScores(String words) {
    assertThat(SpoilerDetector.revealsResult(words)).isFalse();
  }

  @Test
  void storyRevealsAResultByMatchTitleOrText() {
    var plain = report("a", "Quiet day in camp", NOON, FRANCE);

    assertThat(SpoilerDetector.revealsResult(story(plain))).isFalse();
    assertThat(
            SpoilerDetector.revealsResult(
                story(withMatch(plain, FRANCE, MOROCCO, new Score(2, 0)))))
        .isTrue();
    assertThat(SpoilerDetector.revealsResult(story(report("b", "France 2-0 Morocco", NOON))))
        .isTrue();
    assertThat(
            SpoilerDetector.revealsResult(
                story(report("c", "France beat Morocco", NOON, FRANCE, MOROCCO))))
        .isTrue();
    assertThat(
            SpoilerDetector.revealsResult(story(report("d", "Hakimi wins an award", NOON, HAKIMI))))
        .isFalse();
  }

  @Test
  void anOldResultWithinAStoryIsNoSecret() {
    var old = withMatch(report("a", "They meet again", NOON), FRANCE, MOROCCO, new Score(2, 0));
    var again =
        new Report(
            "b",
            "They meet again",
            old.date(),
            NOON.plus(Duration.ofDays(60)),
            List.of(),
            "",
            null,
            null,
            "en",
            "They meet again.",
            "They meet again.",
            List.of(),
            List.of(),
            List.of(),
            old.matches(),
            old.suspicion(),
            NOON.plus(Duration.ofDays(60)));

    assertThat(SpoilerDetector.revealsResult(story(again))).isFalse();
  }
}
