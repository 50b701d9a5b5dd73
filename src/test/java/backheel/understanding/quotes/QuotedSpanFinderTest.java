package backheel.understanding.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedSpanFinderTest {

  private static List<String> in(String text) {
    return QuotedSpanFinder.find(text, true).stream()
        .map(m -> text.substring(m.start(), m.end()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We won the cup tonight,\" he said.",
        "“We won the cup tonight,” he said.",
        "„We won the cup tonight,“ he said.",
        "«We won the cup tonight,» he said.",
        "« We won the cup tonight, » he said.",
        "»We won the cup tonight,« he said.",
        "”We won the cup tonight,” he said.",
        "''We won the cup tonight,'' he said.",
        "``We won the cup tonight,'' he said.",
        "‘We won the cup tonight,’ he said.",
        "'We won the cup tonight,' he said.",
        "\"We won the cup tonight,” he said.",
      })
  void everyKindOfMarkHoldsTheSameWords(String text) {
    assertThat(in(text)).containsExactly("We won the cup tonight,");
  }

  @Test
  void marksWithinMarksAreOneQuotation() {
    assertThat(in("“He shouted ‘run, run’ and I ran all the way,” she said."))
        .containsExactly("He shouted ‘run, run’ and I ran all the way,");
    assertThat(in("\"They call it “the wall” and it is one,\" he said."))
        .containsExactly("They call it “the wall” and it is one,");
  }

  @Test
  void anApostropheIsNoMark() {
    assertThat(in("The players' bus wasn't late, and Kane's goal didn't count, he said."))
        .isEmpty();
  }

  @Test
  void aQuotationGoesOnUntilItsLastParagraphClosesIt() {
    assertThat(
            in("“We came here to win.\n\n“We did not win at all, though.\n\n“Next time,” he said."))
        .containsExactly("We came here to win.", "We did not win at all, though.", "Next time,");
  }

  @Test
  void aParagraphInTheMiddleMayGoWithoutAMark() {
    assertThat(in("“We came here to win this one.\n\nWe did not win, and that is that,” he said."))
        .containsExactly("We came here to win this one.", "We did not win, and that is that,");
  }

  @Test
  void inchesAreNoMarks() {
    assertThat(in("He is 6'3\" tall and said: \"I am the tallest here.\""))
        .containsExactly("I am the tallest here.");
  }
}
