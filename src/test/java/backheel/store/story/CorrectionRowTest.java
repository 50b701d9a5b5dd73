package backheel.store.story;

import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Correction;
import backheel.story.Score;
import backheel.story.StatedScore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionRowTest {
  private static final StatedScore TWO_NIL =
      new StatedScore("team/MAR", new Score(2, 0), "team/BEL");
  private static final StatedScore TWO_ONE =
      new StatedScore("team/MAR", new Score(2, 1), "team/BEL");

  static Stream<Correction> corrections() {
    return Stream.of(
        new Correction.Retraction("a", NOON, "Hakimi leaves"),
        new Correction.ScoreChange("a", NOON, TWO_NIL, TWO_ONE),
        new Correction.ScorersChange("a", NOON, TWO_NIL, "Ziyech, Aguerd", "En-Nesyri"),
        new Correction.QuoteRemoval("a", NOON, "player/achraf-hakimi", "We won it"),
        new Correction.SpeakerChange("a", NOON, "We won it", "player/achraf-hakimi", "coach/x"),
        new Correction.PublishedNotice("a", NOON, "Correction: the date"),
        new Correction.HeadlineChange("a", NOON, "Was so", "Is so"),
        new Correction.MinorEdit("a", NOON));
  }

  @ParameterizedTest
  @MethodSource("corrections")
  void aStoredCorrectionIsReadAsItWasWritten(Correction correction) {
    assertThat(CorrectionRow.of(correction).toCorrection("a", NOON)).isEqualTo(correction);
  }

  @Test
  void aSpeakerChangeStoredWithTheLaterWordsOfTheQuoteIsStillRead() {
    var stored =
        new CorrectionRow("QUOTE", "player/achraf-hakimi We won it", "coach/x We won it, truly");

    assertThat(stored.toCorrection("a", NOON))
        .isEqualTo(
            new Correction.SpeakerChange(
                "a", NOON, "We won it", "player/achraf-hakimi", "coach/x"));
  }

  @ParameterizedTest
  @CsvSource({"SCORE,two nil,two one", "QUOTE,words,''", "ANOTHER,a,b"})
  void aRowThatCannotBeReadIsAnEditThatNobodyIsNotifiedOf(String kind, String was, String now) {
    assertThat(new CorrectionRow(kind, was, now).toCorrection("a", NOON))
        .isEqualTo(new Correction.MinorEdit("a", NOON));
  }
}
