package backheel.card;

import java.awt.font.TextLayout;
import java.util.List;

/**
 * Text broken into lines at the largest size that fits its box; cut with an ellipsis when it does
 * not fit at any size.
 *
 * @param text the text, without what was cut
 * @param rightToLeft whether it reads from right to left
 * @param size in pixels
 * @param leading the distance of two lines as a multiple of the size
 */
record FittedText(
    String text, List<TextLayout> lines, boolean rightToLeft, int size, float leading) {
  private static final int SIZE_STEP = 4;

  FittedText {
    lines = List.copyOf(lines);
  }

  /** Lays out a text that is not empty. */
  static FittedText fit(
      CardFonts cardFonts,
      String text,
      boolean rightToLeft,
      TextStyle textStyle,
      float width,
      float height) {
    for (int size = textStyle.from(); ; size = Math.max(textStyle.to(), size - SIZE_STEP)) {
      var lineBreaker = new LineBreaker(cardFonts, rightToLeft, textStyle.bold(), size);
      int room =
          Math.max(1, Math.min(textStyle.lines(), (int) (height / (size * textStyle.leading()))));
      boolean last = size <= textStyle.to();
      var lines = lineBreaker.breakLines(text, width, room, /* wordsBreak= */ last);
      if (lines != null) {
        var even = lineBreaker.balanced(text, lines, width);
        return new FittedText(text, even, rightToLeft, size, textStyle.leading());
      } else if (last) {
        return lineBreaker.cut(text, width, room, textStyle.leading());
      }
    }
  }

  float lineHeight() {
    return size * leading;
  }

  float height() {
    return lines.size() * lineHeight();
  }

  /** Returns the width of the widest line. */
  float width() {
    return (float) lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0);
  }
}
