package backheel.understanding.matches;

import backheel.understanding.text.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scores in Arabic words: "with two goals without reply", "with a goal to its like". */
final class ArabicScoreFinder {

  private static final Map<String, Integer> NUMBERS = Lexicon.numbers("numbers of goals");
  private static final Pattern SCORE = Pattern.compile(Lexicon.regex("{{score in words}}"));
  private static final Pattern GOALLESS = Pattern.compile(Lexicon.regex("{{draw without goals}}"));

  private ArabicScoreFinder() {}

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
