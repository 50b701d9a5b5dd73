package backheel.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTruncatorTest {

  @Test
  void aShortTextIsTheSame() {
    assertThat(TextTruncator.truncate("one two", 7)).isEqualTo("one two");
  }

  @Test
  void theEndOfAParagraphIsPreferredToThatOfAWord() {
    assertThat(TextTruncator.truncate("one two three\nfour five", 16)).isEqualTo("one two three");
  }

  @Test
  void noWordIsTornApart() {
    assertThat(TextTruncator.truncate("one two three four", 16)).isEqualTo("one two three");
  }

  @Test
  void noPairOfSurrogatesIsTornApart() {
    assertThat(TextTruncator.truncate("😎".repeat(10), 7)).isEqualTo("😎".repeat(3));
  }

  @Test
  void aSentenceWithoutEndIsReadInParts() {
    var text = TokenizedText.of("", "they went on and ".repeat(1000));
    assertThat(text.sentences).allMatch(s -> s.end() - s.start() <= 1000);
    assertThat(text.sentences.getFirst().opensParagraph()).isTrue();
    assertThat(text.sentences.get(1).opensParagraph()).isFalse();
    assertThat(text.sentences.getLast().end()).isEqualTo(text.raw.length());
  }
}
