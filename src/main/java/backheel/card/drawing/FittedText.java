package backheel.card.drawing;

import java.awt.font.TextLayout;
import java.util.List;

/**
 * Text broken into lines that fit a place, as large as they fit; cut with an ellipsis where they do
 * not fit at all.
 *
 * @param text what is left of it
 * @param rightToLeft whether it reads so
 * @param size in pixels
 * @param leading the distance of two lines as a multiple of the size
 */
public record FittedText(
    String text, List<TextLayout> lines, boolean rightToLeft, int size, float leading) {
  private static final int SIZE_STEP = 4;

  public FittedText {
    lines = List.copyOf(lines);
  }

  /** Sets a text that is not empty. */
  static FittedText fit(
      CardFonts studio,
      String text,
      boolean rightToLeft,
      TextStyle style,
      float width,
      float height) {
    for (int size = style.from(); ; size = Math.max(style.to(), size - SIZE_STEP)) {
      var paragraph = new LineBreaker(studio, rightToLeft, style.bold(), size);
      int room = Math.max(1, Math.min(style.lines(), (int) (height / (size * style.leading()))));
      boolean last = size <= style.to();
      var lines = paragraph.breakLines(text, width, room, /* wordsBreak= */ last);
      if (lines != null) {
        var even = paragraph.balanced(text, lines, width);
        return new FittedText(text, even, rightToLeft, size, style.leading());
      } else if (last) {
        return paragraph.cut(text, width, room, style.leading());
      }
    }
  }

  float lineHeight() {
    return size * leading;
  }

  public float height() {
    return lines.size() * lineHeight();
  }

  /** The width of the widest line. */
  public float width() {
    return (float) lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0);
  }
}
