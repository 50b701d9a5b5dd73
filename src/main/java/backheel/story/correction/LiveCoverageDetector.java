package backheel.story.correction;

import backheel.story.Report;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words that mark a text which is still being written while its match is played. */
final class LiveCoverageDetector {
  private static final Pattern LIVE =
      Pattern.compile(
          "(?:^|[|:–—(\\[-]\\s*)live\\b|\\blive\\s*(?::|!|\\||updates?|blog|scores?|text|ticker)"
              + "|\\bminute[- ]by[- ]minute\\b|\\bas it happen(?:s|ed)\\b"
              + "|\\ben direct\\b|(?:^|[\\[(])direct\\b|\\bminute par minute\\b"
              + "|\\ben (?:vivo|directo)\\b|(?:^|[\\[(])directo\\b|\\bminuto a minuto\\b"
              + "|\\bمباشر\\b|لحظة بلحظة|دقيقة بدقيقة",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BREAK =
      Pattern.compile(
          "\\bhalf[- ]?time\\b|\\bat the break\\b|\\bà la (?:mi-temps|pause)\\b|\\bal descanso\\b"
              + "|بين الشوطين|نهاية الشوط الأول",
          Pattern.UNICODE_CHARACTER_CLASS);

  private LiveCoverageDetector() {}

  /** Returns whether the headline marks the text as live: then it is meant to change. */
  static boolean isLive(Report report) {
    return LIVE.matcher(report.title().toLowerCase(Locale.ROOT)).find();
  }

  /** Returns whether its score may have been an interim one rather than the final one. */
  static boolean mayBeInPlay(Report report) {
    return isLive(report)
        || BREAK
            .matcher((report.title() + "\n" + report.excerpt()).toLowerCase(Locale.ROOT))
            .find();
  }
}
