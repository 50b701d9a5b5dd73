package backheel.understanding.trust;

import backheel.football.Catalogue;
import backheel.football.TextFolding;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.WordLikelihood;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Digits in place of letters: {@code M8APPE}, but not {@code U21s}, {@code CR7} or H1N1. */
final class SwappedDigitUnmasker {
  private static final Pattern INSIDE =
      Pattern.compile("^\\p{IsLatin}++(?:(\\d)\\1?+\\p{IsLatin}++)++");
  private static final Pattern AT_THE_START = Pattern.compile("0\\p{Ll}{4,}");
  private static final Pattern A_FEW_LETTERS =
      Pattern.compile("\\p{L}\\d{1,2}\\p{L}|\\p{Lu}{1,3}\\d{1,2}\\p{Ll}{1,2}|(?:\\p{Lu}\\d){2,}s?");

  /** Parts of a compound, each capitalised: Play4Kids, Ligue1Uber, COVID19vaccine. */
  private static final Pattern COMPOUND =
      Pattern.compile("\\p{Ll}\\d+\\p{Lu}|\\p{Lu}{2}\\d+\\p{Ll}|\\p{Lu}\\d{2}\\p{Ll}");

  /** "For" and "to" written as digits. */
  private static final Pattern FOR_AND_TO =
      Pattern.compile(Lexicon.regex("^.*{{digits read as words}}"));

  private static final String DIGITS = "013456789";
  private static final String LETTERS = "oieasgtbg";
  private static final int MIN_WORD_LENGTH = 4;

  /** Maximum length of a word; anything longer is a code. */
  private static final int MAX_WORD_LENGTH = 60;

  private static final int LONG_WORD_LENGTH = 6;

  /**
   * Likelihood per n-gram above which a word is one: of 3,000 names and words of the catalogue and
   * the lexicon 95 in a hundred are above it, of 3,000 random codes one in ten.
   */
  private static final double MIN_LIKELIHOOD = -3.0;

  private static final double MIN_LIKELIHOOD_OF_SHORT = -2.5;

  private SwappedDigitUnmasker() {}

  /** Returns the word with its letters restored; null when its digits are genuine. */
  static @Nullable String unmasked(String word) {
    if (word.length() < MIN_WORD_LENGTH || word.length() > MAX_WORD_LENGTH) {
      return null;
    }
    boolean swapped =
        AT_THE_START.matcher(word).matches()
            || (INSIDE.matcher(word).matches()
                && !A_FEW_LETTERS.matcher(word).matches()
                && !COMPOUND.matcher(word).find()
                && !FOR_AND_TO.matcher(word).matches());
    if (!swapped) {
      return null;
    }
    boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
    var clean = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int place = DIGITS.indexOf(c);
      char letter = place < 0 ? c : LETTERS.charAt(place);
      clean.append(place >= 0 && shouted ? Character.toUpperCase(letter) : letter);
    }
    return clean.indexOf("2") < 0 && isWord(clean.toString()) ? clean.toString() : null;
  }

  /** Returns whether this is a name or looks like a word of some language: codes stay codes. */
  private static boolean isWord(String clean) {
    double min = clean.length() < LONG_WORD_LENGTH ? MIN_LIKELIHOOD_OF_SHORT : MIN_LIKELIHOOD;
    return WordLikelihood.of(clean.toLowerCase(Locale.ROOT)) > min
        || NameWords.ALL.contains(TextFolding.fold(clean));
  }

  /**
   * The words of the names in the bundled catalogue, folded; many look like no word of a language.
   */
  private static final class NameWords {
    private static final Set<String> ALL =
        Catalogue.bundled().entries().stream()
            .flatMap(NameWords::names)
            .flatMap(name -> Arrays.stream(TextFolding.fold(name).split(" ")))
            .filter(word -> word.length() >= MIN_WORD_LENGTH)
            .collect(Collectors.toUnmodifiableSet());

    private static Stream<String> names(Catalogue.Entry entry) {
      return Stream.concat(
          Stream.of(entry.subject().name()), entry.aliases().stream().map(Catalogue.Alias::name));
    }
  }
}
