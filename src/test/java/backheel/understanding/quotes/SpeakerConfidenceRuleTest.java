package backheel.understanding.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.Reading;
import org.junit.jupiter.api.Test;

class SpeakerConfidenceRuleTest {

  @Test
  void aPronounThatTwoPeopleFitIsNeverSure() {
    var read =
        Reading.of(
            "en",
            """
            Pep Guardiola of Manchester City and Jürgen Klopp of Liverpool met again in the Premier League.

            "He is the best coach in the world," he said.
            """);

    assertThat(read.quotes()).hasSize(1);
    assertThat(read.quotes().getFirst().sure()).isFalse();
  }

  @Test
  void aPronounWithOnePossibleOwnerIsSure() {
    var read =
        Reading.of(
            "en",
            "Pep Guardiola watched Manchester City win in the Premier League again. \"I have no words"
                + " left for them,\" he said.");

    assertThat(Reading.said(read)).containsExactly("Pep Guardiola: I have no words left for them,");
    assertThat(read.quotes().getFirst().sure()).isTrue();
  }

  @Test
  void wordsThatNobodyIsToldToHaveSaidAreNotSure() {
    var read =
        Reading.of(
            "en",
            """
            Erling Haaland missed training with Manchester City before the Premier League match.

            "There is no reason at all to worry about that."
            """);

    assertThat(read.quotes()).allSatisfy(quote -> assertThat(quote.sure()).isFalse());
  }

  @Test
  void aDescriptionThatOneKnownPlayerFitsTwiceOverIsSure() {
    var read =
        Reading.of(
            "en",
            "Kylian Mbappe met Achraf Hakimi after the World Cup match. \"I am going to miss him,\" the"
                + " 24-year-old Moroccan defender said.");

    assertThat(Reading.said(read)).containsExactly("Achraf Hakimi: I am going to miss him,");
    assertThat(read.quotes().getFirst().sure()).isTrue();
  }

  @Test
  void aTeamIsNoSureSpeaker() {
    var read =
        Reading.of(
            "en",
            "Real Madrid announced the signing in La Liga on Tuesday. \"The club welcomes its new"
                + " player,\" Real Madrid said.");

    assertThat(read.quotes()).allSatisfy(quote -> assertThat(quote.sure()).isFalse());
  }

  @Test
  void aJobOfAnotherIsNotTheOther() {
    var read =
        Reading.of(
            "en",
            "Erling Haaland scored three goals for Manchester City in the Premier League. \"He needed"
                + " those goals so badly,\" Haaland's agent said.");

    assertThat(Reading.said(read)).containsExactly("-: He needed those goals so badly,");
  }
}
