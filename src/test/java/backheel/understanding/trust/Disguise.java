package backheel.understanding.trust;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A way to make a text look like what it is not; each takes the text and a source of chance. */
enum Disguise {
  A_FEW_LETTERS,
  SOME_LETTERS,
  MANY_LETTERS,
  WHOLE_WORD,
  ZERO_WIDTH,
  TAGS,
  FULL_WIDTH,
  MATHEMATICAL,
  CIRCLED,
  STRUCK_THROUGH,
  HEAPED,
  DIGITS;

  private static final List<String> INVISIBLE =
      List.of("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u034F");
  private static final List<Integer> MATHEMATICAL_CAPITALS =
      List.of(0x1D400, 0x1D468, 0x1D4D0, 0x1D56C, 0x1D5A0, 0x1D670);
  private static final String LATIN = "aceiopsxyjABCEHIKMOPTX";
  private static final String CYRILLIC = "асеіорѕхујАВСЕНІКМОРТХ";
  private static final String GREEK = "ovABEHIKMNOPTXYZ";
  private static final String GREEK_DOUBLES = "ονΑΒΕΗΙΚΜΝΟΡΤΧΥΖ";
  private static final List<String> SWAPPED =
      List.of("СОРА", "РЕРЕ", "ТОР", "НОРЕ", "МАТСН", "ХАВІ");

  /** The text in this disguise; null where it fits nowhere. */
  @Nullable String of(String text, Random chance) {
    for (int attempt = 0; attempt < 20; attempt++) {
      String disguised = once(text, chance);
      if (disguised != null && !disguised.equals(text)) {
        return disguised;
      }
    }
    return null;
  }

  private @Nullable String once(String text, Random chance) {
    return switch (this) {
      case A_FEW_LETTERS -> swapped(text, chance, 0.06);
      case SOME_LETTERS -> swapped(text, chance, 0.2);
      case MANY_LETTERS -> swapped(text, chance, 0.6);
      case WHOLE_WORD -> latinOnly(text, inserted(text, chance));
      case ZERO_WIDTH -> between(text, chance, INVISIBLE);
      case TAGS -> between(text, chance, List.of("\uDB40\uDC41", "\uDB40\uDC68"));
      case FULL_WIDTH -> latinOnly(text, dressed(text, chance, 0xFF21, 0xFF41));
      case MATHEMATICAL -> {
        int style = MATHEMATICAL_CAPITALS.get(chance.nextInt(MATHEMATICAL_CAPITALS.size()));
        yield latinOnly(text, dressed(text, chance, style, style + 26));
      }
      case CIRCLED -> latinOnly(text, dressed(text, chance, 0x24B6, 0x24D0));
      case STRUCK_THROUGH -> piled(text, chance, "\u0336");
      case HEAPED -> piled(text, chance, "\u0311\u0323\u0341");
      case DIGITS -> latinOnly(text, digits(text, chance));
    };
  }

  private static @Nullable String swapped(String text, Random chance, double share) {
    boolean cyrillic = text.chars().anyMatch(c -> c >= 0x400 && c < 0x500);
    boolean greek = text.chars().anyMatch(c -> c >= 0x370 && c < 0x400);
    boolean toGreek = !cyrillic && !greek && chance.nextInt(4) == 0;
    String from = cyrillic ? CYRILLIC : greek ? GREEK_DOUBLES : toGreek ? GREEK : LATIN;
    String to = cyrillic ? LATIN : greek ? GREEK : toGreek ? GREEK_DOUBLES : CYRILLIC;
    var out = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int place = from.indexOf(text.charAt(i));
      // A letter on its own looks like itself in any script, and so does a word of three.
      if (place >= 0 && chance.nextDouble() < share && wordAround(text, i).length() > 3) {
        out.setCharAt(i, to.charAt(place));
      }
    }
    return out.toString();
  }

  private static @Nullable String inserted(String text, Random chance) {
    String[] words = text.split(" ", -1);
    words[chance.nextInt(words.length)] = SWAPPED.get(chance.nextInt(SWAPPED.size()));
    return words.length < 5 ? null : String.join(" ", words);
  }

  private static @Nullable String between(String text, Random chance, List<String> unseen) {
    int at = 1 + chance.nextInt(text.length() - 1);
    boolean letters = isAlike(text.charAt(at - 1)) && isAlike(text.charAt(at));
    return letters
        ? text.substring(0, at) + unseen.get(chance.nextInt(unseen.size())) + text.substring(at)
        : null;
  }

  private static @Nullable String dressed(String text, Random chance, int capital, int small) {
    String[] words = text.split(" ", -1);
    int chosen = chance.nextInt(words.length);
    var out = new StringBuilder();
    words[chosen]
        .codePoints()
        .map(c ->
            c >= 'A' && c <= 'Z' ? capital + c - 'A' : c >= 'a' && c <= 'z' ? small + c - 'a' : c)
        .forEach(out::appendCodePoint);
    boolean enough =
        words[chosen].chars().filter(c -> c < 128 && Character.isLetter(c)).count() > 1;
    words[chosen] = out.toString();
    return enough ? String.join(" ", words) : null;
  }

  private static @Nullable String piled(String text, Random chance, String marks) {
    String word = wordAround(text, chance.nextInt(text.length()));
    if (word.length() < 3 || !word.chars().allMatch(c -> isAlike((char) c))) {
      return null;
    }
    return text.replace(word, String.join(marks, word.split("")) + marks);
  }

  private static @Nullable String digits(String text, Random chance) {
    String word = wordAround(text, chance.nextInt(text.length()));
    if (word.length() < 5 || !word.chars().allMatch(c -> c < 128)) {
      return null;
    }
    int at = 1 + chance.nextInt(word.length() - 3);
    int place = "oieastbg".indexOf(word.toLowerCase(Locale.ROOT).charAt(at));
    return place < 0
        ? null
        : text.replace(
            word, word.substring(0, at) + "01345789".charAt(place) + word.substring(at + 1));
  }

  private static String wordAround(String text, int at) {
    int start = at;
    int end = at;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, Math.max(start, end));
  }

  private static boolean isAlike(char c) {
    return Character.isLetter(c) && c < 0x500;
  }

  private static @Nullable String latinOnly(String text, @Nullable String disguised) {
    return text.chars().noneMatch(c -> c >= 0x370) || !hasLetterFrom(text, 0x370)
        ? disguised
        : null;
  }

  private static boolean hasLetterFrom(String text, int first) {
    return text.codePoints().anyMatch(c -> c >= first && c < 0x1E00 && Character.isLetter(c));
  }
}
