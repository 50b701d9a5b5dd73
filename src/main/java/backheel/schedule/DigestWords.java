package backheel.schedule;

import backheel.language.EnumWords;
import backheel.language.Vocabulary;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/** The words for days in the supported languages, in normalized letters. */
final class DigestWords {
  static final Set<String> DAILY = words("daily");
  static final Set<String> WEEKLY = words("weekly");

  /** Words around a day and a time that carry no meaning. */
  static final Set<String> FILLING = words("filler");

  private static final EnumWords<DayOfWeek> DAYS =
      new EnumWords<>(DayOfWeek.class, "day", TypedTime::normalize);

  private DigestWords() {}

  private static Set<String> words(String key) {
    return Vocabulary.words("typed.digest." + key, TypedTime::normalize);
  }

  /** Returns the day of the week that a word names, also in the plural. */
  static Optional<DayOfWeek> day(String word) {
    return DAYS.find(word)
        .or(() ->
            word.endsWith("s")
                ? DAYS.find(word.substring(0, word.length() - 1))
                : Optional.empty());
  }
}
