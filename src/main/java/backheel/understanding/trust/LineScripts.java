package backheel.understanding.trust;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The scripts of the line around a word.
 *
 * @param mostlyLatin whether Latin letters are many, and the majority
 * @param wide whether it contains a script that uses full-width letters
 */
record LineScripts(boolean mostlyLatin, boolean wide) {
  private static final Set<UnicodeScript> FULL_WIDTH_SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private static final int MIN_LATIN_LETTERS = 3;

  static LineScripts of(String text) {
    if (LookAlikeTransliterator.isAscii(text)) {
      return new LineScripts(/* mostlyLatin= */ true, /* wide= */ false);
    }
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
    boolean most = letters.values().stream().allMatch(count -> count <= latin);
    boolean wide = letters.keySet().stream().anyMatch(FULL_WIDTH_SCRIPTS::contains);
    return new LineScripts(most && latin > MIN_LATIN_LETTERS * 3, wide);
  }
}
