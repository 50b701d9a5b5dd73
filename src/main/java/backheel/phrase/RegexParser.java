package backheel.phrase;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.text.Normalizer;

/**
 * A parser of regular expressions as people type them, in the syntax of RE2, which runs in time
 * proportional to the text; a limit on their size bounds the factor.
 */
final class RegexParser {
  private static final int MAX_PROGRAM_SIZE = 150;
  private static final int MAX_REPETITIONS = 1_000;
  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

  private RegexParser() {}

  static Term parse(String typed) throws MalformedPhraseException {
    if (typed.isBlank()) {
      throw new MalformedPhraseException("phrase.expression", "expression", typed);
    }
    var source = Normalizer.normalize(typed, Normalizer.Form.NFC);
    // Checked before compiling: nested repetitions would exhaust the memory.
    if (source.length() > PhraseLimits.MAX_LETTERS || repetitions(source) > MAX_REPETITIONS) {
      throw new MalformedPhraseException("phrase.expression-large");
    }
    try {
      var pattern = Pattern.compile(source, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
      if (pattern.programSize() > MAX_PROGRAM_SIZE) {
        throw new MalformedPhraseException("phrase.expression-large");
      }
      return new Term.Expression(pattern);
    } catch (PatternSyntaxException e) {
      throw new MalformedPhraseException("phrase.expression", "expression", typed);
    }
  }

  /** Returns an upper bound of the repetitions in the expression, all counts multiplied. */
  private static long repetitions(String source) {
    var product = 1L;
    var counts = COUNTED.matcher(source);
    while (counts.find() && product <= MAX_REPETITIONS) {
      var most = counts.group(2) == null || counts.group(2).isEmpty() ? 1 : 2;
      product *= Math.max(1, count(counts.group(most)));
    }
    return product;
  }

  private static long count(String digits) {
    return digits.length() > 4 ? MAX_REPETITIONS + 1 : Long.parseLong(digits);
  }
}
