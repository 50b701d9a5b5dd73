package backheel.answer.news;

import backheel.football.Catalogue;
import backheel.language.InputVocabulary;
import backheel.story.Subject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query for matches: one or two sides and optionally a day, read from words such as {@code
 * morocco v belgium 2022-11-27}.
 *
 * @param sides for each side, every subject that its words may mean; at most two entries
 * @param unknown the words that name no side, "" if there are none
 */
record MatchQuery(List<List<Subject>> sides, @Nullable LocalDate day, String unknown) {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Set<String> SEPARATORS = separators();

  private static Set<String> separators() {
    var words = new HashSet<>(Set.of("-", "–", "x"));
    words.addAll(InputVocabulary.words("typed.match.against"));
    words.addAll(InputVocabulary.words("typed.match.and"));
    return Set.copyOf(words);
  }

  static MatchQuery parse(String typed, Catalogue catalogue) {
    var day = day(typed);
    var rest = DAY_FIRST.matcher(ISO.matcher(typed).replaceAll(" ")).replaceAll(" ").strip();
    var words = new ArrayList<>(Arrays.asList(rest.split("\\s+")));
    var sides = new ArrayList<List<Subject>>();
    var unknown = new ArrayList<String>();
    while (!words.isEmpty() && sides.size() < 2) {
      int used = longestSide(words, catalogue, sides);
      if (used == 0) {
        var word = words.removeFirst();
        if (!word.isEmpty() && !SEPARATORS.contains(word.toLowerCase(Locale.ROOT))) {
          unknown.add(word);
        }
      } else {
        words.subList(0, used).clear();
      }
    }
    return new MatchQuery(List.copyOf(sides), day, String.join(" ", unknown));
  }

  /** Adds the longest run of first words that names a side, and returns its number of words. */
  private static int longestSide(
      List<String> words, Catalogue catalogue, List<List<Subject>> sides) {
    for (int n = Math.min(words.size(), 5); n > 0; n--) {
      var name = String.join(" ", words.subList(0, n));
      var byKey = catalogue.byKey(name).filter(Subject::isSide);
      var named =
          byKey.isPresent()
              ? List.of(byKey.get())
              : catalogue.findByName(name).stream().filter(Subject::isSide).toList();
      if (!named.isEmpty() && !SEPARATORS.contains(name)) {
        sides.add(named);
        return n;
      }
    }
    return 0;
  }

  private static @Nullable LocalDate day(String typed) {
    var iso = ISO.matcher(typed);
    var dayFirst = DAY_FIRST.matcher(typed);
    try {
      if (iso.find()) {
        return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
      } else if (dayFirst.find()) {
        return LocalDate.of(
            number(dayFirst.group(3)), number(dayFirst.group(2)), number(dayFirst.group(1)));
      }
    } catch (DateTimeException e) {
      return null; // no such day: the sides alone must suffice
    }
    return null;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
