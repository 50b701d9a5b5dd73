package backheel.understanding.trust;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The removal of the disguise of a word. */
final class WordUnmasker {
  /** Signs that join a word to an address or a tag, where digits are as common as letters. */
  private static final Pattern ADDRESS = Pattern.compile("[@#/._=&]");

  private static final int MAX_ENDING_LENGTH = 4;

  private WordUnmasker() {}

  /** Returns the word without its disguise, null when it has none. */
  static @Nullable String unmask(String word, String beside, LineScripts context) {
    if (LookAlikeTransliterator.isAscii(word)) {
      return ADDRESS.matcher(beside).find() ? null : SwappedDigitUnmasker.unmasked(word);
    }
    if (InvisibleCharacterDetector.isHiddenIn(word)
        || InvisibleCharacterDetector.hasExcessMarks(word)) {
      return undressed(word, context);
    }
    String plain = undressed(word, context);
    if (!plain.equals(word)) {
      return plain;
    }
    String digits = SwappedDigitUnmasker.unmasked(word);
    return digits == null ? inOneScript(word, context) : digits;
  }

  private static String undressed(String word, LineScripts context) {
    boolean alone = isAlone(word);
    boolean small = word.codePoints().filter(c -> Homoglyphs.fromSmallCapital(c) != 0).count() > 2;
    var plain = new StringBuilder();
    word.codePoints()
        .map(letter -> {
          int meant = small ? Homoglyphs.fromSmallCapital(letter) : 0;
          meant = meant == 0 ? Homoglyphs.plainLetter(letter) : meant;
          boolean usual = Homoglyphs.isFullWidth(letter) && context.wide();
          return meant == 0 || usual || alone ? letter : meant;
        })
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Returns whether this is a symbol rather than a letter: ℃, ℹ, Ⓜ, 🅰. */
  private static boolean isAlone(String word) {
    return word.codePoints().filter(c -> c != 0xFE0F).count() < 2;
  }

  /**
   * Returns a word of mixed scripts in one script, null if it has one only, or is legitimately
   * mixed.
   */
  private static @Nullable String inOneScript(String word, LineScripts context) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(LookAlikeTransliterator::isConfusable)
        .forEach(scripts::add);
    String latin = LookAlikeTransliterator.roughlyLatin(word);
    if (scripts.equals(EnumSet.of(UnicodeScript.LATIN))) {
      return latin != null && !latin.equals(word) && word.length() > 2 ? latin : null;
    }
    if (scripts.size() < 2 || isForeignEnding(word, context)) {
      return null;
    }
    UnicodeScript other =
        scripts.stream().filter(s -> s != UnicodeScript.LATIN).findFirst().orElseThrow();
    String foreign = LookAlikeTransliterator.inScript(other, word);
    boolean preferForeign = foreign != null && !context.mostlyLatin();
    return latin == null || preferForeign ? foreign : latin;
  }

  /**
   * Returns whether this is a Latin name with an ending of the surrounding language, VARом, or a
   * compound with another word.
   */
  private static boolean isForeignEnding(String word, LineScripts context) {
    int cut = 0;
    while (cut < word.length() && UnicodeScript.of(word.codePointAt(cut)) == UnicodeScript.LATIN) {
      cut++;
    }
    String name = word.substring(0, cut);
    boolean compound =
        cut > 2
            && cut < word.length()
            && Character.isLowerCase(word.charAt(cut - 1))
            && Character.isUpperCase(word.charAt(cut));
    if (compound) {
      return LookAlikeTransliterator.inScript(UnicodeScript.CYRILLIC, name) == null
          && LookAlikeTransliterator.latin(word) == null;
    }
    return !context.mostlyLatin()
        && cut > 1
        && word.length() - cut <= MAX_ENDING_LENGTH
        && (isShouted(name)
            || LookAlikeTransliterator.inScript(UnicodeScript.CYRILLIC, name) == null)
        && word.substring(cut)
            .codePoints()
            .allMatch(c -> UnicodeScript.of(c) != UnicodeScript.LATIN);
  }

  private static boolean isShouted(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
