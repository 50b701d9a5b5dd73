package backheel.understanding.extraction.plain;

import backheel.understanding.text.Lexicon;
import java.util.Set;

/** A detector of lines that ask for consent to cookies and to the use of personal data. */
final class ConsentDetector {
  private static final Set<String> SURE = Lexicon.words("words of a consent dialog");
  private static final Set<String> LIKELY = Lexicon.words("words often in a consent dialog");
  private static final int MAX_WORDS_PER_SIGN = 12;
  private static final int MIN_SIGNS = 2;

  private ConsentDetector() {}

  /** Returns whether enough of the line's first words are those of such dialogs. */
  static boolean isConsent(String line) {
    int signs = 0;
    int words = 0;
    boolean sure = false;
    for (var token : LineToken.split(line)) {
      if (token.isWord()) {
        words++;
        boolean strong = SURE.contains(token.text());
        sure |= strong;
        signs += strong ? 2 : LIKELY.contains(token.text()) ? 1 : 0;
      }
    }
    boolean asks = sure && signs >= MIN_SIGNS && signs * MAX_WORDS_PER_SIGN >= words;
    boolean seems = signs >= 2 * MIN_SIGNS && signs * MAX_WORDS_PER_SIGN / 2 >= words;
    return asks || seems;
  }
}
