package backheel.card;

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
record Block(String text, List<TextLayout> lines, boolean rightToLeft, int size, float leading) {
  private static final int STEP = 4;

  Block {
    lines = List.copyOf(lines);
  }

  /** Sets a text that is not empty. */
  static Block fit(
      Studio studio, String text, boolean rightToLeft, Style style, float width, float height) {
    for (int size = style.from(); ; size = Math.max(style.to(), size - STEP)) {
      var paragraph = new Paragraph(studio, rightToLeft, style.bold(), size);
      int room = Math.max(1, Math.min(style.lines(), (int) (height / (size * style.leading()))));
      boolean last = size <= style.to();
      var lines = paragraph.lines(text, width, room, /* wordsBreak= */ last);
      if (lines != null) {
        var even = paragraph.balanced(text, lines, width);
        return new Block(text, even, rightToLeft, size, style.leading());
      } else if (last) {
        return paragraph.cut(text, width, room, style.leading());
      }
    }
  }

  float lineHeight() {
    return size * leading;
  }

  float height() {
    return lines.size() * lineHeight();
  }

  /** The width of the widest line. */
  float width() {
    return (float) lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0);
  }
}
