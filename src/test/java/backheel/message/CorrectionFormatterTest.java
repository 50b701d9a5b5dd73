package backheel.message;

import static backheel.testing.Samples.FRANCE;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.LocalizedTexts;
import backheel.chat.TextSpan;
import backheel.football.Catalogue;
import backheel.story.Correction;
import backheel.story.Score;
import backheel.story.StatedScore;
import backheel.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionFormatterTest {
  private static List<TextSpan> line(Correction correction, boolean hidesSpoilers) {
    var report = withMatch(report("a", "France win", NOON), FRANCE, MOROCCO, new Score(2, 1));
    var story = new Story(1, List.of(report), List.of(correction), 1, "", "");
    return new CorrectionFormatter(
            LocalizedTexts.in("en"), Catalogue.bundled(), NOON, hidesSpoilers)
        .all(story, c -> true)
        .getFirst()
        .spans();
  }

  @Test
  void controlCharactersInAHeadlineDoNotActAsMarkup() {
    assertThat(
            line(
                new Correction.HeadlineChange("a", NOON, "\u0001 was \u0002hidden\u0003", "now"),
                /* hidesSpoilers= */ false))
        .containsExactly(
            new TextSpan.Plain("Corrected "),
            new TextSpan.Timestamp("12:00 UTC", NOON),
            new TextSpan.Plain(": was “\u0001 was \u0002hidden\u0003”"));
  }

  @Test
  void correctedScoresAreHiddenWhereResultsAre() {
    var was = new StatedScore("team/FRA", new Score(2, 0), "team/MAR");
    var now = new StatedScore("team/FRA", new Score(2, 1), "team/MAR");

    assertThat(line(new Correction.ScoreChange("a", NOON, was, now), /* hidesSpoilers= */ true))
        .filteredOn(TextSpan.Spoiler.class::isInstance)
        .extracting(TextSpan::text)
        .containsExactly("2–1", "2–0");
  }
}
