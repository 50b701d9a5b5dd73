package backheel.story.correction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a headline that carry its meaning, to distinguish a new wording from mere
 * decoration.
 */
record HeadlineWords(List<String> words) {
  private static final int MIN_TYPO_WORD_LENGTH = 5;

  /** Labels that newsrooms put before or after a running headline. */
  private static final Pattern DRESS =
      Pattern.compile(
          "^(?:\\W*+(?:updated?|breaking(?: news)?|exclusive|corrected|correction|live|latest"
              + "|mise à jour|màj|en direct|direct|exclusif|alerte|actualizad[oa]|actualización"
              + "|última hora|en vivo|directo|exclusiva?|corrección|rectificatif"
              + "|عاجل|محدث|تحديث|مباشر|حصري|تصحيح)(?!\\w)\\s*+[:!\\])|–—-]++)++"
              + "|[\\[(](?:updated?|live|corrected|màj|mise à jour|actualizado|en vivo|محدث|تحديث"
              + "|\\d++)[\\])]\\s*+$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern MARKS = Pattern.compile("\\p{M}+|[\\u064B-\\u0652\\u0640'’ʼ]");

  HeadlineWords {
    words = List.copyOf(words);
  }

  static HeadlineWords of(String title) {
    var bare = DRESS.matcher(title.strip()).replaceAll(" ");
    var plain = MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD)).replaceAll("");
    return new HeadlineWords(
        Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  /** Returns whether both differ in at most one letter of one long word. */
  boolean differsOnlyByTypo(HeadlineWords other) {
    if (words.size() != other.words.size()) {
      return false;
    }
    int different = 0;
    boolean typo = true;
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).equals(other.words.get(i))) {
        different++;
        typo &= isTypo(words.get(i), other.words.get(i));
      }
    }
    return different == 0 || (different == 1 && typo);
  }

  /** Returns a copy without numbers. */
  HeadlineWords withoutNumbers() {
    return new HeadlineWords(
        words.stream().filter(w -> !w.chars().allMatch(Character::isDigit)).toList());
  }

  /** Returns the share of the shorter one's words that the other contains, from 0 to 1. */
  double overlap(HeadlineWords other) {
    int shorter = Math.min(words.size(), other.words.size());
    long common = words.stream().distinct().filter(other.words::contains).count();
    return shorter == 0 ? 0 : Math.min(1, (double) common / shorter);
  }

  private static boolean isTypo(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (shorter < MIN_TYPO_WORD_LENGTH
        || Math.abs(one.length() - other.length()) > 1
        || hasDigit(one + other)) {
      return false;
    }
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 1;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
