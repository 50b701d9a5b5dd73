package backheel.platform.discord.render;

import java.text.BreakIterator;
import java.util.Locale;

/** A truncation of text to a length, at a natural break. */
public final class TextTruncation {
  private TextTruncation() {}

  /**
   * Returns the text, or its beginning up to the end of a word and "…".
   *
   * @param most the maximum length of the result in UTF-16 units, at least 1
   */
  public static String truncate(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int end = most - 1;
    int blank = words.lastIndexOf(' ', end);
    // A name without blanks, or one very long word, is cut between characters.
    if (blank > end / 2) {
      end = blank;
    } else {
      var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
      characters.setText(words);
      end = characters.isBoundary(end) ? end : Math.max(characters.preceding(end), 0);
    }
    return words.substring(0, end).stripTrailing() + "…";
  }
}
