package backheel.phrase;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.text.Normalizer;

/**
 * Expressions as people type them, in the language of RE2, which runs in time proportional to the
 * text; a bound on their size bounds the factor.
 */
final class Expressions {
  private static final int STEPS = 150;
  private static final int REPETITIONS = 1_000;
  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

  private Expressions() {}

  static Term read(String typed) throws MalformedPhrase {
    if (typed.isBlank()) {
      throw new MalformedPhrase("phrase.expression", "expression", typed);
    }
    var source = Normalizer.normalize(typed, Normalizer.Form.NFC);
    // Before compiling: repetitions of repetitions would fill the memory.
    if (source.length() > Limits.LETTERS || repetitions(source) > REPETITIONS) {
      throw new MalformedPhrase("phrase.expression-large");
    }
    try {
      var pattern = Pattern.compile(source, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
      if (pattern.programSize() > STEPS) {
        throw new MalformedPhrase("phrase.expression-large");
      }
      return new Term.Expression(pattern);
    } catch (PatternSyntaxException e) {
      throw new MalformedPhrase("phrase.expression", "expression", typed);
    }
  }

  /** At most how often the expression repeats anything, all counts taken together. */
  private static long repetitions(String source) {
    var product = 1L;
    var counts = COUNTED.matcher(source);
    while (counts.find() && product <= REPETITIONS) {
      var most = counts.group(2) == null || counts.group(2).isEmpty() ? 1 : 2;
      product *= Math.max(1, count(counts.group(most)));
    }
    return product;
  }

  private static long count(String digits) {
    return digits.length() > 4 ? REPETITIONS + 1 : Long.parseLong(digits);
  }
}
