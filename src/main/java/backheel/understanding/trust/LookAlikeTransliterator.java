package backheel.understanding.trust;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The mapping of words to the letters of one script that they resemble. */
final class LookAlikeTransliterator {
  private static final Set<UnicodeScript> CONFUSABLE_SCRIPTS =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC,
          UnicodeScript.LISU);

  private LookAlikeTransliterator() {}

  static boolean isConfusable(UnicodeScript script) {
    return CONFUSABLE_SCRIPTS.contains(script);
  }

  /** Returns whether a letter is of another script than Latin that has look-alikes. */
  static boolean isForeign(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .anyMatch(script -> script != UnicodeScript.LATIN && CONFUSABLE_SCRIPTS.contains(script));
  }

  /** Returns the word in Latin letters, null when one of its letters resembles none. */
  static @Nullable String latin(String word) {
    return mapped(word, c -> isLatin(c) ? c : Homoglyphs.latin(c));
  }

  /** Returns the word in Latin letters that are similar at a glance, null when there are none. */
  static @Nullable String roughlyLatin(String word) {
    return mapped(
        word, c -> isLatin(c) && Homoglyphs.latin(c) == 0 ? c : Homoglyphs.roughlyLatin(c));
  }

  /** Returns the word in letters of the script, null when one of its letters resembles none. */
  static @Nullable String inScript(UnicodeScript script, String word) {
    return mapped(word, c -> UnicodeScript.of(c) == script ? c : Homoglyphs.inScript(script, c));
  }

  private static boolean isLatin(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.LATIN;
  }

  /** Applies the rule to each letter, null as soon as the rule has no result for one. */
  private static @Nullable String mapped(String word, IntUnaryOperator rule) {
    var mapped = new StringBuilder();
    for (int letter : word.codePoints().toArray()) {
      int to =
          Character.isLetter(letter) || Homoglyphs.latin(letter) != 0
              ? rule.applyAsInt(letter)
              : letter;
      if (to == 0) {
        return null;
      }
      mapped.appendCodePoint(to);
    }
    return mapped.toString();
  }

  static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }
}
