package backheel.understanding.matches;

import backheel.understanding.text.Lexicon;
import java.util.Map;

/** Small numbers as written in scores, in digits or in words. */
final class NumberWords {

  private static final Map<String, Integer> WORDS = Lexicon.numbers("number words");

  /** A regular expression of all numbers, for text without capitals and accents. */
  static final String PATTERN = Lexicon.regex("(?:\\d{1,2}|{{number words}})");

  private NumberWords() {}

  static int parse(String written) {
    var word = WORDS.get(written);
    return word == null ? Integer.parseInt(written) : word;
  }
}
