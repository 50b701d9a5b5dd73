package backheel.source.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the months in the languages of football's feeds, whole and abbreviated, from the
 * locale data of Java (CLDR). A name that means different months in different languages counts only
 * in a feed that says its language.
 */
final class MonthNames {
  private static final List<String> LANGUAGES =
      Arrays.asList(
          ("en fr es ar pt it de nl ca gl eu pl cs sk sl hr sr bs bg mk ru uk ro hu tr el sv da nb nn"
                  + " fi et lt lv sq id ms vi sw fa he az is ar-SY ar-DZ ar-MA")
              .split(" "));

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);

  private static final int MIN_PREFIX = 3;
  private static final int AMBIGUOUS = -1;
  private static final Map<String, Integer> ENGLISH = names(List.of("en"));

  private static final Set<String> ENGLISH_DAYS =
      Arrays.stream(DayOfWeek.values())
          .flatMap(day ->
              Stream.of(TextStyle.FULL, TextStyle.SHORT)
                  .map(style -> day.getDisplayName(style, Locale.ENGLISH)))
          .map(DateTextNormalizer::fold)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new ConcurrentHashMap<>();

  private MonthNames() {}

  /**
   * The names of all languages, loaded only when a word is neither a month nor a day in English.
   */
  private static final class All {
    private static final Map<String, Integer> NAMES = names(LANGUAGES);
  }

  /**
   * Returns the month of a name, 1 to 12; 0 if it is none, or if it means several.
   *
   * @param folded the name, folded
   * @param language the feed's language, ISO 639-1, "" if it states none
   */
  static int find(String folded, String language) {
    var english = ENGLISH.get(folded);
    if (english != null && english > 0 && language.isEmpty()) {
      return english;
    }
    if (!language.isEmpty()) {
      int own = in(of(language), folded);
      if (own > 0) {
        return own;
      }
    }
    if (english != null && english > 0) {
      return english;
    }
    return ENGLISH_DAYS.contains(folded) ? 0 : Math.max(0, in(All.NAMES, folded));
  }

  private static Map<String, Integer> of(String language) {
    return LANGUAGES.contains(language)
        ? BY_LANGUAGE.computeIfAbsent(language, known -> names(List.of(known)))
        : Map.of();
  }

  private static int in(Map<String, Integer> names, String folded) {
    var exact = names.get(folded);
    if (exact != null) {
      return exact;
    }
    return folded.length() < MIN_PREFIX ? 0 : names.getOrDefault(folded + "*", 0);
  }

  private static Map<String, Integer> names(List<String> languages) {
    var names = new HashMap<String, Integer>();
    for (var language : languages) {
      var locale = Locale.forLanguageTag(language);
      for (var month : Month.values()) {
        for (var style : STYLES) {
          put(names, month.getDisplayName(style, locale), month.getValue());
        }
      }
    }
    return Map.copyOf(names);
  }

  /** Adds a name, and every beginning of it that is at least three letters long. */
  private static void put(Map<String, Integer> names, String name, int month) {
    var folded = DateTextNormalizer.fold(name).replace(".", "").strip();
    if (folded.isEmpty() || Character.isDigit(folded.charAt(0))) {
      return;
    }
    names.merge(folded, month, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
    for (int end = MIN_PREFIX; end < folded.length(); end++) {
      names.merge(folded.substring(0, end) + "*", month, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
    }
  }
}
