package backheel.understanding.trust;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/** Invisible characters, or marks piled on letters, where genuine text has none. */
final class InvisibleCharacterDetector {
  private static final Set<UnicodeScript> NEED_NO_JOINERS =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.HAN);
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int MAX_MARKS_PER_LETTER = 2;

  private InvisibleCharacterDetector() {}

  /**
   * Returns whether there is an invisible character between two letters, or a tag outside a flag.
   */
  static boolean isHiddenIn(String word) {
    int[] letters = word.codePoints().toArray();
    boolean flag = false;
    for (int i = 0; i < letters.length; i++) {
      flag |= letters[i] == BLACK_FLAG;
      if (isTag(letters[i]) && !flag) {
        return true;
      }
      if (isInvisible(letters[i])
          && i > 0
          && isPlainLetter(letters[i - 1])
          && i + 1 < letters.length
          && (isPlainLetter(letters[i + 1]) || isInvisible(letters[i + 1]))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether letters are struck through, underlined or overloaded with marks. */
  static boolean hasExcessMarks(String word) {
    if (word.chars().noneMatch(InvisibleCharacterDetector::isMark)) {
      return false;
    }
    int row = 0;
    int marked = 0;
    int letters = 0;
    int before = ' ';
    for (int letter : Normalizer.normalize(word, Normalizer.Form.NFC).codePoints().toArray()) {
      if (!isMark(letter)) {
        row = 0;
        before = letter;
        letters += Character.isLetter(letter) ? 1 : 0;
      } else if (isPlainLetter(before)) {
        row++;
        boolean stress = letter == 0x301 && UnicodeScript.of(before) == UnicodeScript.CYRILLIC;
        marked += row == 1 && !stress ? 1 : 0;
        if (row > MAX_MARKS_PER_LETTER || isOverlay(letter)) {
          return true;
        }
      }
    }
    return marked >= 3 && marked * 2 >= letters;
  }

  private static boolean isInvisible(int letter) {
    return (letter >= 0x200B && letter <= 0x200F)
        || (letter >= 0x2060 && letter <= 0x2064)
        || (letter >= 0x202A && letter <= 0x202E)
        || letter == 0xFEFF
        || letter == 0x180E
        || letter == 0x034F
        || letter == 0x115F
        || letter == 0x3164
        || (letter >= 0xFE00 && letter <= 0xFE0F)
        || (letter >= 0xE0100 && letter <= 0xE01EF);
  }

  private static boolean isTag(int letter) {
    return letter >= 0xE0000 && letter <= 0xE007F;
  }

  private static boolean isPlainLetter(int letter) {
    return Character.isLetter(letter) && NEED_NO_JOINERS.contains(UnicodeScript.of(letter));
  }

  private static boolean isMark(int letter) {
    if (letter < 0x300 || letter == 0x34F || isInvisible(letter)) {
      return false;
    }
    return Character.getType(letter) == Character.NON_SPACING_MARK
        || (letter >= 0x20D0 && letter <= 0x20F0);
  }

  private static boolean isOverlay(int mark) {
    return (mark >= 0x334 && mark <= 0x338)
        || mark == 0x332
        || mark == 0x333
        || mark == 0x305
        || mark == 0x33F
        || (mark >= 0x20D0 && mark <= 0x20F0);
  }
}
