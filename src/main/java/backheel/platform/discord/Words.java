package backheel.platform.discord;

import java.text.BreakIterator;
import java.util.Locale;

/** Cuts words to a length, where a reader would cut them. */
final class Words {
  private Words() {}

  /**
   * The words, or their beginning up to the end of a word and "…".
   *
   * @param most how many UTF-16 units the result may have, at least 1
   */
  static String cut(String words, int most) {
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
