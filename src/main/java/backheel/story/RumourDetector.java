package backheel.story;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words by which outlets mark a rumour, in the languages that Backheel supports. */
final class RumourDetector {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(reportedly|rumou?r(s|ed)?|allegedly|linked (with|to)|in talks|close to (signing|joining"
              + "|a deal|agreeing)|set to (join|sign|leave|move)|could|might|considering|eyeing"
              + "|sources? (say|claim|told)|understood to"
              + "|rumeurs?|serait|seraient|pourrait|pourraient|aurait|auraient|devrait|selon|piste"
              + "|rumor(es)?|según|podría|podrían|habría|habrían|estaría|suena para|apunta a"
              + "|fuentes|al parecer|interesa)\\b"
              + "|(^|\\s)(قد (ي|ت)\\p{L}+|شائعات|أنباء عن|تقارير|مصادر|بحسب تقارير|يقترب من|مرشح لـ?"
              + "|ربما|من المحتمل|مهتم ب)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final int MIN_MENTIONS_IN_BODY = 2;

  private RumourDetector() {}

  /** Returns whether the title contains such a word, or the excerpt at least two. */
  static boolean isIn(Report report) {
    return isIn(report.title(), 1) || isIn(report.excerpt(), MIN_MENTIONS_IN_BODY);
  }

  private static boolean isIn(String text, int times) {
    return WORDS.matcher(text.toLowerCase(Locale.ROOT)).results().limit(times).count() >= times;
  }
}
