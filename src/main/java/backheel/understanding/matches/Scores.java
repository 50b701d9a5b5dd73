package backheel.understanding.matches;

import backheel.story.Score;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scores as sentences write them: 2-0, two-nil, deux buts à zéro, بهدفين دون رد. */
final class Scores {

  /** A score where it stands; which side the first number belongs to is for others to say. */
  record Written(int start, int end, Score score) {}

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("nil", 0),
          Map.entry("zero", 0),
          Map.entry("cero", 0),
          Map.entry("one", 1),
          Map.entry("un", 1),
          Map.entry("uno", 1),
          Map.entry("two", 2),
          Map.entry("deux", 2),
          Map.entry("dos", 2),
          Map.entry("three", 3),
          Map.entry("trois", 3),
          Map.entry("tres", 3),
          Map.entry("four", 4),
          Map.entry("quatre", 4),
          Map.entry("cuatro", 4),
          Map.entry("five", 5),
          Map.entry("cinq", 5),
          Map.entry("cinco", 5),
          Map.entry("six", 6),
          Map.entry("seis", 6),
          Map.entry("seven", 7),
          Map.entry("sept", 7),
          Map.entry("siete", 7));
  private static final String NUMBER = "\\d{1,2}|" + String.join("|", NUMBERS.keySet());
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\d:.,/$£€-])(\\d{1,2}) ?- ?(\\d{1,2}|nil)(?![\\d:/%]|-\\d|\\.\\d| ?- ?\\d)");
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b("
              + NUMBER
              + ")(?: (?:goals?|buts?|goles?))?(?:-| to | a )("
              + NUMBER
              + ")\\b(?!-\\d)");
  private static final Pattern ARABIC =
      Pattern.compile(
          "ب(هدفين|هدف|ثلاثه اهداف|اربعه اهداف|خمسه اهداف|ثناييه|ثلاثيه|رباعيه|خماسيه)(?: نظيف[ةه]?| نظيفين| وحيد)?"
              + " ?(?:(?:مقابل |ل)(لا شيء|لا شي|هدفين|هدف)|دون (?:رد|مقابل))?");
  private static final Map<String, Integer> ARABIC_NUMBERS =
      Map.of(
          "هدف",
          1,
          "هدفين",
          2,
          "ثناييه",
          2,
          "ثلاثه اهداف",
          3,
          "ثلاثيه",
          3,
          "اربعه اهداف",
          4,
          "رباعيه",
          4,
          "خمسه اهداف",
          5,
          "خماسيه",
          5);
  private static final Set<String> PENALTIES = Lexicon.words("penalties");
  private static final int HIGHEST = 20;

  private Scores() {}

  static List<Written> in(Text text, int start, int end) {
    var found = new ArrayList<Written>();
    var sentence = text.plain.substring(start, end);
    add(found, DIGITS.matcher(sentence), start, text);
    if (found.isEmpty()) {
      add(found, WORDS.matcher(sentence), start, text);
    }
    if (found.isEmpty()) {
      addArabic(found, ARABIC.matcher(bare(sentence)), start);
    }
    return found;
  }

  private static void add(List<Written> found, Matcher matcher, int offset, Text text) {
    while (matcher.find()) {
      var home = number(matcher.group(1));
      var away = number(matcher.group(2));
      if (home <= HIGHEST && away <= HIGHEST && !isShootout(text, offset + matcher.end())) {
        found.add(
            new Written(offset + matcher.start(), offset + matcher.end(), new Score(home, away)));
      }
    }
  }

  private static void addArabic(List<Written> found, Matcher matcher, int offset) {
    while (matcher.find()) {
      var home = ARABIC_NUMBERS.getOrDefault(matcher.group(1), 0);
      var conceded = matcher.group(2);
      var clean = matcher.group().matches(".*(نظيف|وحيد|دون).*");
      if (conceded == null && !clean) {
        continue;
      }
      var away = conceded == null ? 0 : ARABIC_NUMBERS.getOrDefault(conceded, 0);
      found.add(
          new Written(offset + matcher.start(), offset + matcher.end(), new Score(home, away)));
    }
  }

  /** Letter for letter without what {@code Text.plain} leaves of hamzas. */
  private static String bare(String plain) {
    return plain
        .replace('أ', 'ا')
        .replace('إ', 'ا')
        .replace('آ', 'ا')
        .replace('ئ', 'ي')
        .replace('ؤ', 'و');
  }

  private static int number(String written) {
    return NUMBERS.getOrDefault(written, -1) >= 0
        ? NUMBERS.getOrDefault(written, 0)
        : Integer.parseInt(written);
  }

  private static boolean isShootout(Text text, int end) {
    var at = text.wordFrom(end);
    for (var i = at; i < Math.min(at + 4, text.words.size()); i++) {
      if (text.words.get(i).start() - end < 25 && Lexicon.phraseAt(text.words, i, PENALTIES) > 0) {
        return true;
      }
    }
    return false;
  }
}
