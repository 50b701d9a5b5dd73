package backheel.understanding.trust;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds letters that pose as others: words of two scripts, and characters that cannot be seen. */
final class LookAlikes {
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\s\\p{Pd}/|.,:;!?\"“”„«»()\\[\\]{}…·•@#&+=]+");
  private static final Set<UnicodeScript> ALIKE =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC,
          UnicodeScript.LISU);
  private static final String CYRILLIC_DOUBLES = "асеорхуіѕјһԁԛԝАВЕКМНОРСТХУІЅЈԌԚԜ";
  private static final int FIRST_FULL_WIDTH = 0xFF21;
  private static final int LAST_FULL_WIDTH = 0xFF5A;
  private static final int FIRST_STYLED = 0x1D400;
  private static final int LAST_STYLED = 0x1D7FF;

  private LookAlikes() {}

  /** The first word in the text that is not what it looks like. */
  static Optional<String> in(List<String> lines) {
    return lines.stream().flatMap(line -> in(line).stream()).findFirst();
  }

  static Optional<String> in(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return Optional.empty();
    }
    String[] words = BETWEEN_WORDS.split(text);
    for (String word : words) {
      if (isMixed(word) || hidesSomething(word) || isDisguised(word)) {
        return Optional.of(word);
      }
    }
    return swappedWhole(words);
  }

  /** A word in letters of two scripts that look alike. */
  private static boolean isMixed(String word) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(ALIKE::contains)
        .forEach(scripts::add);
    return scripts.size() > 1;
  }

  /** An invisible character between two letters of a script that has no use for it. */
  private static boolean hidesSomething(String word) {
    for (int i = 1; i + 1 < word.length(); i++) {
      char c = word.charAt(i);
      boolean invisible =
          c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF';
      if (invisible && isAlikeLetter(word.charAt(i - 1)) && isAlikeLetter(word.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlikeLetter(char c) {
    return Character.isLetter(c) && ALIKE.contains(UnicodeScript.of(c));
  }

  /** Full-width letters among usual ones, or letters borrowed from mathematics. */
  private static boolean isDisguised(String word) {
    boolean usual = word.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
    return word.codePoints()
        .anyMatch(c ->
            (usual && c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH)
                || (c >= FIRST_STYLED && c <= LAST_STYLED && Character.isLetter(c)));
  }

  /** In a Latin text, a word wholly of Cyrillic letters that all have Latin doubles. */
  private static Optional<String> swappedWhole(String[] words) {
    String swapped = "";
    int latin = 0;
    for (String word : words) {
      if (word.codePoints().noneMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC)) {
        latin += word.length() > 2 ? 1 : 0;
      } else if (word.chars()
          .filter(Character::isLetter)
          .allMatch(c -> CYRILLIC_DOUBLES.indexOf(c) >= 0)) {
        swapped = word.length() > swapped.length() ? word : swapped;
      } else {
        return Optional.empty();
      }
    }
    return swapped.length() > 2 && latin > 3 ? Optional.of(swapped) : Optional.empty();
  }
}
