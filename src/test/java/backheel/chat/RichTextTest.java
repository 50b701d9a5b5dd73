package backheel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RichTextTest {
  @Test
  void neighbouringPlainSpansBecomeOneAndEmptySpansVanish() {
    var text =
        RichText.plain("a").plus("").plus("b").plus(RichText.plain("c").hiddenIf(true)).plus("d");

    assertThat(text.spans())
        .containsExactly(
            new TextSpan.Plain("ab"), new TextSpan.Spoiler("c"), new TextSpan.Plain("d"));
    assertThat(RichText.plain("").isEmpty()).isTrue();
    assertThat(RichText.EMPTY.hiddenIf(true).spans()).isEmpty();
  }

  @Test
  void hidingTextWithASpoilerInItMakesOneSpoiler() {
    var text = RichText.plain("b ").plus(RichText.plain("c").hiddenIf(true)).plus(" d");

    assertThat(text.hiddenIf(true).spans()).containsExactly(new TextSpan.Spoiler("b c d"));
    assertThat(text.hiddenIf(false)).isEqualTo(text);
  }

  @Test
  void joinedTextsAreSeparated() {
    assertThat(RichText.join(", ", List.of(RichText.plain("a"), RichText.plain("b"))).text())
        .isEqualTo("a, b");
    assertThat(RichText.join(", ", List.of()).isEmpty()).isTrue();
  }
}
