package backheel.understanding.extraction.plain;

import backheel.football.TextFolding;
import backheel.understanding.text.Lexicon;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The names of months and of days of the week, from the locale data of Java (CLDR) and the lexicon.
 * Names of the text's own language come first, then English ones; of other languages only whole
 * names count, and only if they mean one month in all of them.
 */
final class CalendarNames {
  private static final String ENGLISH = "en";
  private static final List<String> LANGUAGES = Lexicon.entries("languages of publication dates");
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
  private static final Map<String, String> TWO_WORDS = twoWords();
  private static final Map<String, Integer> HIJRI_MONTHS = folded("months of the Hijri calendar");
  private static final Map<String, Integer> FURTHER_MONTHS =
      folded("further month names of publication dates");
  private static final Set<String> JOINED = Lexicon.words("letters joined before a month");
  private static final int MIN_PREFIX = 3;
  private static final int MIN_FOREIGN_LENGTH = 4;
  private static final int AMBIGUOUS = -1;
  private static final Map<String, CalendarNames> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();

  private CalendarNames(String language) {
    for (var locale : locales(language)) {
      for (var style : STYLES) {
        for (var month : Month.values()) {
          putWithPrefixes(month.getDisplayName(style, locale), month.getValue());
        }
        for (var day : DayOfWeek.values()) {
          put(weekdays, day.getDisplayName(style, locale), day.getValue());
        }
      }
    }
  }

  /** The names of all languages together, loaded when a word is of no language at hand. */
  private static final class All {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, Integer> WEEKDAYS = new HashMap<>();

    static {
      for (var language : LANGUAGES) {
        var own = of(language);
        own.months.forEach((name, month) -> {
          if (!name.endsWith("*")) {
            merge(MONTHS, name, month);
          }
        });
        own.weekdays.forEach((name, day) -> merge(WEEKDAYS, name, day));
      }
      FURTHER_MONTHS.forEach(MONTHS::put);
      folded("weekdays").forEach(WEEKDAYS::putIfAbsent);
    }
  }

  /** Returns the names of one language; none of an unknown one. */
  static CalendarNames of(String language) {
    return BY_LANGUAGE.computeIfAbsent(
        LANGUAGES.contains(language) ? language : ENGLISH, CalendarNames::new);
  }

  /**
   * Returns the month of a word in a text of this language, 1 to 12; 0 if it is none, or if it
   * means several.
   */
  int month(String folded) {
    int own = find(months, folded);
    if (own <= 0 && JOINED.contains(folded.substring(0, 1))) {
      own = find(months, folded.substring(1));
    }
    return own > 0 ? own : elsewhere(of(ENGLISH).months, () -> All.MONTHS, folded);
  }

  /** Returns the day of the week of a word, 1 to 7; 0 if it is none. */
  int weekday(String folded) {
    int own = weekdays.getOrDefault(folded, 0);
    return own > 0 ? own : elsewhere(of(ENGLISH).weekdays, () -> All.WEEKDAYS, folded);
  }

  /** Returns the month of two words, as in the Levant, 0 if they are none. */
  int month(String first, String second) {
    var both = first + " " + second;
    var one = TWO_WORDS.get(both);
    return one == null ? Math.max(0, months.getOrDefault(both, 0)) : month(one);
  }

  /** Returns the month of the Hijri calendar that one word or two words name, 0 if none. */
  static int hijriMonth(String name) {
    return HIJRI_MONTHS.getOrDefault(name, 0);
  }

  private static int elsewhere(
      Map<String, Integer> english, Supplier<Map<String, Integer>> all, String folded) {
    int found = find(english, folded);
    if (found > 0) {
      return found;
    }
    boolean sure = folded.length() >= MIN_FOREIGN_LENGTH || folded.charAt(0) > 0x24f;
    return sure ? Math.max(0, all.get().getOrDefault(folded, 0)) : 0;
  }

  private static int find(Map<String, Integer> names, String folded) {
    var exact = names.get(folded);
    if (exact != null) {
      return exact;
    }
    return folded.length() < MIN_PREFIX ? 0 : names.getOrDefault(folded + "*", 0);
  }

  /** Adds a month, and every beginning of its name that is at least three letters long. */
  private void putWithPrefixes(String name, int month) {
    var folded = TextFolding.fold(name);
    put(months, folded, month);
    for (int end = MIN_PREFIX; end < folded.length(); end++) {
      put(months, folded.substring(0, end) + "*", month);
    }
  }

  private static void put(Map<String, Integer> names, String name, int number) {
    var folded = name.endsWith("*") ? name : TextFolding.fold(name);
    if (!folded.isEmpty() && Character.isLetter(folded.charAt(0))) {
      merge(names, folded, number);
    }
  }

  private static void merge(Map<String, Integer> names, String folded, int number) {
    names.merge(folded, number, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
  }

  private static List<Locale> locales(String language) {
    return Lexicon.entries("regions with month names of their own").stream()
        .filter(tag -> tag.startsWith(language + "-"))
        .map(Locale::forLanguageTag)
        .collect(() -> new ArrayList<>(List.of(Locale.of(language))), List::add, List::addAll);
  }

  private static Map<String, Integer> folded(String section) {
    var folded = new HashMap<String, Integer>();
    Lexicon.numbers(section).forEach((name, number) -> folded.put(TextFolding.fold(name), number));
    return Map.copyOf(folded);
  }

  private static Map<String, String> twoWords() {
    var folded = new HashMap<String, String>();
    Lexicon.values("month names of two words")
        .forEach((two, one) -> folded.put(TextFolding.fold(two), TextFolding.fold(one)));
    return Map.copyOf(folded);
  }
}
