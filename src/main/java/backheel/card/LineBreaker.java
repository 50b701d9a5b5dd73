package backheel.card;

import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A breaker of text into lines at one font size. */
record LineBreaker(CardFonts fonts, boolean rightToLeft, boolean bold, int size) {
  private static final int BALANCING_STEPS = 5;
  private static final String NEVER_FIRST = "،؛؟,.;:!?)»”";

  /** Maximum number of letters that any text box of the cards can hold. */
  private static final int MAX_LETTERS = 700;

  /** Maximum number of letters that a cut text gives up in order to end between two words. */
  private static final int MAX_LETTERS_LOST = 14;

  /**
   * Returns the lines of a text, or null when there are more than {@code room}.
   *
   * @param wordsBreak whether a word that is longer than a line continues on the next
   */
  @Nullable List<TextLayout> breakLines(String text, float width, int room, boolean wordsBreak) {
    if (text.length() > MAX_LETTERS) {
      return null;
    }
    var styled = new AttributedString(text);
    styled.addAttribute(TextAttribute.FONT, fonts.font(bold, size));
    styled.addAttribute(TextAttribute.RUN_DIRECTION, rightToLeft);
    var breaks = BreakIterator.getLineInstance(Locale.ROOT);
    var measurer = new LineBreakMeasurer(styled.getIterator(), breaks, CardFonts.RENDERING);
    var lines = new ArrayList<TextLayout>();
    while (measurer.getPosition() < text.length()) {
      int end = end(text, measurer.getPosition(), measurer.nextOffset(width));
      var line = measurer.nextLayout(width, end, !wordsBreak);
      if (line == null || lines.size() == room) {
        return null;
      }
      lines.add(line);
    }
    return lines;
  }

  /**
   * Returns the limit of the current line. Prevents the next one from beginning with a comma, which
   * the JDK allows.
   */
  private static int end(String text, int start, int fits) {
    if (fits < text.length() && NEVER_FIRST.indexOf(text.charAt(fits)) >= 0) {
      int space = text.lastIndexOf(' ', fits);
      return space < start ? fits : space + 1;
    }
    return text.length();
  }

  /** Rebreaks the text into the same number of lines of as even a length as possible. */
  List<TextLayout> balanced(String text, List<TextLayout> lines, float width) {
    var best = lines;
    float tooNarrow = width / 2;
    float wide = width;
    for (int i = 0; i < BALANCING_STEPS && lines.size() > 1; i++) {
      float tried = (tooNarrow + wide) / 2;
      var narrower = breakLines(text, tried, lines.size(), /* wordsBreak= */ false);
      if (narrower == null) {
        tooNarrow = tried;
      } else {
        best = narrower;
        wide = tried;
      }
    }
    return best;
  }

  /** Returns as much of the text as there is room for, with an ellipsis. */
  FittedText cut(String text, float width, int room, float leading) {
    var borders = borders(text);
    int fits = 0;
    int not = borders.size();
    while (not - fits > 1) {
      int tried = (fits + not) / 2;
      if (breakLines(withEllipsis(text, borders.get(tried)), width, room, /* wordsBreak= */ true)
          == null) {
        not = tried;
      } else {
        fits = tried;
      }
    }
    int end = borders.get(fits);
    int space = text.lastIndexOf(' ', end);
    var kept = withEllipsis(text, space > 0 && end - space <= MAX_LETTERS_LOST ? space : end);
    var lines = breakLines(kept, width, room, /* wordsBreak= */ true);
    return new FittedText(kept, lines == null ? List.of() : lines, rightToLeft, size, leading);
  }

  private static String withEllipsis(String text, int end) {
    return text.substring(0, end).replaceFirst("(?<![\\s,;:،؛.–-])[\\s,;:،؛.–-]++$", "") + "…";
  }

  /** Returns the offsets between letters, each with all its marks. */
  private static List<Integer> borders(String text) {
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text.substring(0, Math.min(text.length(), MAX_LETTERS - 1)));
    var borders = new ArrayList<Integer>();
    for (int at = letters.first(); at != BreakIterator.DONE; at = letters.next()) {
      borders.add(at);
    }
    return borders;
  }
}
