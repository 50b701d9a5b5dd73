package backheel.schedule;

import backheel.language.EnumWordIndex;
import backheel.language.InputVocabulary;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/** The words for days in the supported languages, in normalized letters. */
final class DigestTimeVocabulary {
  static final Set<String> DAILY = words("daily");
  static final Set<String> WEEKLY = words("weekly");

  /** Words around a day and a time that carry no meaning. */
  static final Set<String> FILLING = words("filler");

  private static final EnumWordIndex<DayOfWeek> DAYS =
      new EnumWordIndex<>(DayOfWeek.class, "day", TypedTime::normalize);

  private DigestTimeVocabulary() {}

  private static Set<String> words(String key) {
    return InputVocabulary.words("typed.digest." + key, TypedTime::normalize);
  }

  /** Returns the day of the week that a word names, also in the plural. */
  static Optional<DayOfWeek> day(String word) {
    return DAYS.findFolded(word)
        .or(() ->
            word.endsWith("s")
                ? DAYS.findFolded(word.substring(0, word.length() - 1))
                : Optional.empty());
  }
}
