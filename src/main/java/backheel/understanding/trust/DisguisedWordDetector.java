package backheel.understanding.trust;

import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A detector of disguised words: letters of another script or ornamental ones, digits for letters,
 * whole words swapped, and invisible characters.
 */
final class DisguisedWordDetector {
  private static final Pattern WORD =
      Pattern.compile(
          "[^\\s\\p{Pd}/|.,:;!?\"“”„‟«»‹›‘’'()\\[\\]{}<>…·•@#&+=*~_^%€£$،؛؟。、！？「」『』（）【】]+");

  /** Names spelt this way in their own country, though every letter has a Latin look-alike. */
  private static final Set<String> HONEST_WORDS =
      Set.copyOf(Lexicon.entries("words of letters that look alike"));

  private DisguisedWordDetector() {}

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
    var context = LineScripts.of(text.substring(from, end));
    List<DisguisedWord> swapped = new ArrayList<>();
    boolean honestForeignWords = false;
    int before = found.size();
    var words = WORD.matcher(text).region(from, end);
    while (words.find()) {
      String word = words.group();
      String clean = WordUnmasker.unmask(word, beside(text, words), context);
      if (clean != null) {
        found.add(new DisguisedWord(words.start(), word, clean));
      } else if (context.mostlyLatin() && LookAlikeTransliterator.isForeign(word)) {
        String latin = LookAlikeTransliterator.latin(word);
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
}
