package backheel.platform.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextSplitterTest {

  @Test
  void textThatFitsIsNotSplit() {
    assertThat(words(TextSplitter.split(plain("a".repeat(4_096)), 4_096)))
        .containsExactly("a".repeat(4_096));
  }

  @Test
  void blocksAreKeptTogetherBeforeLinesAndLinesBeforeWords() {
    assertThat(words(TextSplitter.split(plain("a".repeat(60) + "\n\nb\nc d" + "e".repeat(60)), 90)))
        .containsExactly("a".repeat(60), "b\nc d" + "e".repeat(60));
    assertThat(words(TextSplitter.split(plain("a".repeat(60) + "\nc d" + "e".repeat(60)), 90)))
        .containsExactly("a".repeat(60), "c d" + "e".repeat(60));
    assertThat(words(TextSplitter.split(plain("a".repeat(60) + " " + "e".repeat(60)), 90)))
        .containsExactly("a".repeat(60), "e".repeat(60));
  }

  @Test
  void markupIsClosedAndOpenedAgain() {
    var markedText =
        new MarkedText(
            "a".repeat(60) + " " + "b".repeat(60),
            List.of(new MarkupSpan(0, 121, "<b>", "</b>"), new MarkupSpan(55, 65, "<i>", "</i>")));

    var parts = TextSplitter.split(markedText, 90);

    assertThat(parts.getFirst().html()).isEqualTo("<b>" + "a".repeat(55) + "<i>aaaaa</i></b>");
    assertThat(parts.getLast().html()).isEqualTo("<b><i>bbbb</i>" + "b".repeat(56) + "</b>");
  }

  @Test
  void graphemeClustersAreNeverSplit() {
    var family = "👨‍👩‍👧‍👦";
    var whole = family.repeat(1_000);

    var parts = words(TextSplitter.split(plain(whole), 4_096));

    assertThat(String.join("", parts)).isEqualTo(whole);
    for (var part : parts) {
      assertThat(part.length()).isLessThanOrEqualTo(4_096);
      assertThat(part.length() % family.length()).isZero();
    }
  }

  @Test
  void isolatesAreClosedAndOpenedAgain() {
    var parts = words(TextSplitter.split(plain("\u2068" + "a ".repeat(100) + "\u2069 b"), 120));

    for (var part : parts) {
      assertThat(part.chars().filter(c -> c == '\u2068').count())
          .isEqualTo(part.chars().filter(c -> c == '\u2069').count());
      assertThat(part.length()).isLessThanOrEqualTo(120);
    }
  }

  @Test
  void aLongLabelEndsInAnEllipsisAtACharactersBorder() {
    var flags = "🇲🇦🇫🇷".repeat(12);

    var label = TextSplitter.truncate(flags, 64);

    assertThat(label).endsWith("…");
    assertThat(label.length()).isLessThanOrEqualTo(64);
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(flags);
    assertThat(characters.isBoundary(label.length() - 1)).isTrue();
  }

  private static MarkedText plain(String words) {
    return new MarkedText(words, List.of());
  }

  private static List<String> words(List<MarkedText> sheets) {
    return sheets.stream().map(MarkedText::text).toList();
  }
}
