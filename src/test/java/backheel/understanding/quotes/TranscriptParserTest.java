package backheel.understanding.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.Reading;
import org.junit.jupiter.api.Test;

class TranscriptParserTest {

  @Test
  void readsWhatIsLabelledWithASurname() {
    var read =
        Reading.of(
            "en",
            """
            Jürgen Klopp spoke after Liverpool won in the Premier League.

            KLOPP: We were outstanding in the first half, really.

            Q: Was it a penalty?

            KLOPP: I have not seen it again, to be honest.

            Q: And Salah?

            KLOPP: He is fine, it is nothing serious.
            """);

    assertThat(Reading.said(read))
        .containsExactly(
            "Jürgen Klopp: We were outstanding in the first half, really.",
            "Jürgen Klopp: I have not seen it again, to be honest.",
            "Jürgen Klopp: He is fine, it is nothing serious.");
  }

  @Test
  void theAnswersOfAnInterviewAreWhoseInterviewItIs() {
    var read =
        Reading.of(
            "en",
            """
            Kylian Mbappé of Real Madrid sat down to talk about the World Cup.

            Q: How do you feel?

            A: I feel better every single day.

            Q: What about the goals?

            A: They will come, I am not worried.
            """);

    assertThat(Reading.said(read))
        .containsExactly(
            "Kylian Mbappé: I feel better every single day.",
            "Kylian Mbappé: They will come, I am not worried.");
  }

  @Test
  void takesNoLinkForALabel() {
    var read =
        Reading.of(
            "en",
            """
            Liverpool won in the Premier League.

            READ MORE: How the title was won in the last week of the season

            READ MORE: The five goals that everybody talks about today

            READ MORE: Where the trophy will be seen in the city tomorrow
            """);

    assertThat(read.quotes()).isEmpty();
  }
}
