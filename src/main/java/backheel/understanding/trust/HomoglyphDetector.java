package backheel.understanding.trust;

import backheel.understanding.text.Lexicon;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A detector of disguised words: letters of another script or ornamental ones, digits for letters,
 * whole words swapped, and invisible characters.
 */
final class HomoglyphDetector {
  private static final Pattern WORD =
      Pattern.compile(
          "[^\\s\\p{Pd}/|.,:;!?\"“”„‟«»‹›‘’'()\\[\\]{}<>…·•@#&+=*~_^%€£$،؛؟。、！？「」『』（）【】]+");
  private static final Set<UnicodeScript> CONFUSABLE_SCRIPTS =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC,
          UnicodeScript.LISU);
  private static final Set<UnicodeScript> FULL_WIDTH_SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  /** Names spelt this way in their own country, though every letter has a Latin look-alike. */
  private static final Set<String> HONEST_WORDS =
      Set.copyOf(Lexicon.entries("words of letters that look alike"));

  /** Signs that join a word to an address or a tag, where digits are as common as letters. */
  private static final Pattern ADDRESS = Pattern.compile("[@#/._=&]");

  private static final int MIN_LATIN_LETTERS = 3;
  private static final int MAX_ENDING_LENGTH = 4;

  private HomoglyphDetector() {}

  /**
   * A word in disguise.
   *
   * @param at its first UTF-16 unit in the text
   * @param clean the same number of code points, without disguise; invisible ones are kept
   */
  record DisguisedWord(int at, String word, String clean) {}

  /** Returns the first disguised word in the text. */
  static Optional<String> findFirst(String text) {
    List<DisguisedWord> found = new ArrayList<>();
    for (int from = 0; from < text.length() && found.isEmpty(); ) {
      from = addLine(text, from, found);
    }
    return found.stream().map(DisguisedWord::word).findFirst();
  }

  /** Returns every disguised word, in order; each line is judged by itself. */
  static List<DisguisedWord> findAll(String text) {
    List<DisguisedWord> found = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      from = addLine(text, from, found);
    }
    return found;
  }

  /** Examines the line that begins there, and returns the start of the next one. */
  private static int addLine(String text, int from, List<DisguisedWord> found) {
    int end = text.indexOf('\n', from);
    end = end < 0 ? text.length() : end;
    if (mayHide(text, from, end)) {
      addAll(text, from, end, found);
    }
    return end + 1;
  }

  /**
   * Returns whether the line can contain a disguised word; most lines are plain Latin letters, so
   * that their words need no check.
   */
  private static boolean mayHide(String text, int from, int end) {
    boolean digit = false;
    boolean letter = false;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      boolean punctuation = (c >= '\u2010' && c <= '\u2027') || c == '\u20AC' || c == '\u2026';
      if (c >= '\u0250' && !punctuation) {
        return true;
      }
      boolean isDigit = c >= '0' && c <= '9';
      boolean isLetter = !isDigit && Character.isLetter(c);
      if ((digit && isLetter) || (letter && isDigit)) {
        return true;
      }
      digit = isDigit;
      letter = isLetter;
    }
    return false;
  }

  private static void addAll(String text, int from, int end, List<DisguisedWord> found) {
    var context = Context.of(text.substring(from, end));
    List<DisguisedWord> swapped = new ArrayList<>();
    boolean honestForeignWords = false;
    int before = found.size();
    var words = WORD.matcher(text).region(from, end);
    while (words.find()) {
      String word = words.group();
      String clean = unmasked(word, beside(text, words), context);
      if (clean != null) {
        found.add(new DisguisedWord(words.start(), word, clean));
      } else if (context.mostlyLatin() && isForeign(word)) {
        String latin = latin(word);
        boolean honest = latin == null || HONEST_WORDS.contains(word);
        honestForeignWords |= honest;
        if (!honest && latin != null) {
          swapped.add(new DisguisedWord(words.start(), word, latin));
        }
      }
    }
    if (!honestForeignWords && !swapped.isEmpty()) {
      found.addAll(swapped);
      found.subList(before, found.size()).sort(Comparator.comparingInt(DisguisedWord::at));
    }
  }

  /** Returns the characters before and after a word. */
  private static String beside(String text, Matcher word) {
    return text.substring(Math.max(0, word.start() - 1), word.start())
        + text.substring(word.end(), Math.min(text.length(), word.end() + 1));
  }

  /** Returns the word without its disguise, null when it has none. */
  private static @Nullable String unmasked(String word, String beside, Context context) {
    if (isAscii(word)) {
      return ADDRESS.matcher(beside).find() ? null : SwappedDigits.unmasked(word);
    }
    if (InvisibleCharacters.isHiddenIn(word) || InvisibleCharacters.hasExcessMarks(word)) {
      return undressed(word, context);
    }
    String plain = undressed(word, context);
    if (!plain.equals(word)) {
      return plain;
    }
    String digits = SwappedDigits.unmasked(word);
    return digits == null ? inOneScript(word, context) : digits;
  }

  private static String undressed(String word, Context context) {
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
  private static @Nullable String inOneScript(String word, Context context) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(CONFUSABLE_SCRIPTS::contains)
        .forEach(scripts::add);
    String latin = roughlyLatin(word);
    if (scripts.equals(EnumSet.of(UnicodeScript.LATIN))) {
      return latin != null && !latin.equals(word) && word.length() > 2 ? latin : null;
    }
    if (scripts.size() < 2 || isForeignEnding(word, context)) {
      return null;
    }
    UnicodeScript other =
        scripts.stream().filter(s -> s != UnicodeScript.LATIN).findFirst().orElseThrow();
    String foreign = inScript(other, word);
    boolean preferForeign = foreign != null && !context.mostlyLatin();
    return latin == null || preferForeign ? foreign : latin;
  }

  /**
   * Returns whether this is a Latin name with an ending of the surrounding language, VARом, or a
   * compound with another word.
   */
  private static boolean isForeignEnding(String word, Context context) {
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
      return inScript(UnicodeScript.CYRILLIC, name) == null && latin(word) == null;
    }
    return !context.mostlyLatin()
        && cut > 1
        && word.length() - cut <= MAX_ENDING_LENGTH
        && (isShouted(name) || inScript(UnicodeScript.CYRILLIC, name) == null)
        && word.substring(cut)
            .codePoints()
            .allMatch(c -> UnicodeScript.of(c) != UnicodeScript.LATIN);
  }

  private static boolean isShouted(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean isForeign(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .anyMatch(script -> script != UnicodeScript.LATIN && CONFUSABLE_SCRIPTS.contains(script));
  }

  private static @Nullable String latin(String word) {
    return mapped(word, c -> isLatin(c) ? c : Homoglyphs.latin(c));
  }

  private static @Nullable String roughlyLatin(String word) {
    return mapped(
        word, c -> isLatin(c) && Homoglyphs.latin(c) == 0 ? c : Homoglyphs.roughlyLatin(c));
  }

  private static @Nullable String inScript(UnicodeScript script, String word) {
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

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }

  /**
   * The text around a word.
   *
   * @param mostlyLatin whether Latin letters are many, and the majority
   * @param wide whether it contains a script that uses full-width letters
   */
  private record Context(boolean mostlyLatin, boolean wide) {
    static Context of(String text) {
      if (isAscii(text)) {
        return new Context(/* mostlyLatin= */ true, /* wide= */ false);
      }
      Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
      text.codePoints()
          .filter(Character::isLetter)
          .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
      int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
      boolean most = letters.values().stream().allMatch(count -> count <= latin);
      boolean wide = letters.keySet().stream().anyMatch(FULL_WIDTH_SCRIPTS::contains);
      return new Context(most && latin > MIN_LATIN_LETTERS * 3, wide);
    }
  }
}
