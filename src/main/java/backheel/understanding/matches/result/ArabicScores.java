package backheel.understanding.matches.result;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scores in Arabic words: "with two goals without reply", "with a goal to its like". */
final class ArabicScores {

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("هدف", 1),
          Map.entry("هدفين", 2),
          Map.entry("ثناييه", 2),
          Map.entry("ثلاثه اهداف", 3),
          Map.entry("ثلاثيه", 3),
          Map.entry("اربعه اهداف", 4),
          Map.entry("رباعيه", 4),
          Map.entry("خمسه اهداف", 5),
          Map.entry("خماسيه", 5),
          Map.entry("سته اهداف", 6),
          Map.entry("سداسيه", 6),
          Map.entry("سبعه اهداف", 7),
          Map.entry("سباعيه", 7));
  private static final String GOALS =
      "هدفين|هدف|(?:ثلاثه|اربعه|خمسه|سته|سبعه) اهداف|ثناييه|ثلاثيه|رباعيه|خماسيه|سداسيه|سباعيه";
  private static final Pattern SCORE =
      Pattern.compile(
          "(?<!\\p{L})ب("
              + GOALS
              + ")(?!\\p{L})(?: (نظيفه|نظيفين|نظيف|وحيد|يتيم))?"
              + "(?: (?:(?:مقابل |ل)(لا شيء|لا شيي|("
              + GOALS
              + "))(?!\\p{L})|((?:دون|بدون|من دون) (?:رد|مقابل))|(لمثله|لمثلهما|لمثلها|لكل منهما|لكل فريق)))?");
  private static final Pattern GOALLESS =
      Pattern.compile("(?:التعادل|تعادل\\p{L}{0,12}+) (?:ال)?سلبي|(?:بدون|دون|من دون) اهداف");

  private ArabicScores() {}

  static void add(List<ScoreFinder.WrittenScore> found, String plain, int offset) {
    if (plain.indexOf('ه') < 0 && plain.indexOf('ف') < 0) {
      return;
    }
    var bare = plain.replace('ئ', 'ي').replace('ؤ', 'و');
    var scores = SCORE.matcher(bare);
    while (scores.find()) {
      var home = NUMBERS.getOrDefault(scores.group(1), 0);
      var away = conceded(home, scores.group(2), scores.group(3), scores.group(5), scores.group(6));
      if (away >= 0) {
        found.add(ScoreFinder.written(offset + scores.start(), offset + scores.end(), home, away));
      }
    }
    var goalless = GOALLESS.matcher(bare);
    while (goalless.find()) {
      found.add(ScoreFinder.written(offset + goalless.start(), offset + goalless.end(), 0, 0));
    }
  }

  private static int conceded(
      int scored,
      @Nullable String clean,
      @Nullable String against,
      @Nullable String without,
      @Nullable String alike) {
    if (alike != null) {
      return scored;
    }
    if (against != null) {
      return NUMBERS.getOrDefault(against, 0);
    }
    return clean != null || without != null ? 0 : -1;
  }
}
