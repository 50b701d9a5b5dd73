package backheel.understanding.matches.result;

import java.util.Map;

/** Small numbers as written in scores, in digits or in words. */
final class NumberWords {

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("nil", 0),
          Map.entry("zero", 0),
          Map.entry("cero", 0),
          Map.entry("one", 1),
          Map.entry("un", 1),
          Map.entry("uno", 1),
          Map.entry("two", 2),
          Map.entry("deux", 2),
          Map.entry("dos", 2),
          Map.entry("three", 3),
          Map.entry("trois", 3),
          Map.entry("tres", 3),
          Map.entry("four", 4),
          Map.entry("quatre", 4),
          Map.entry("cuatro", 4),
          Map.entry("five", 5),
          Map.entry("cinq", 5),
          Map.entry("cinco", 5),
          Map.entry("six", 6),
          Map.entry("seis", 6),
          Map.entry("seven", 7),
          Map.entry("sept", 7),
          Map.entry("siete", 7),
          Map.entry("eight", 8),
          Map.entry("huit", 8),
          Map.entry("ocho", 8),
          Map.entry("nine", 9),
          Map.entry("neuf", 9),
          Map.entry("nueve", 9));

  /** A regular expression of all numbers, for text without capitals and accents. */
  static final String PATTERN = "\\d{1,2}|" + String.join("|", WORDS.keySet());

  private NumberWords() {}

  static int parse(String written) {
    var word = WORDS.get(written);
    return word == null ? Integer.parseInt(written) : word;
  }
}
