package backheel.understanding.matches;

import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The written forms of the minutes of a match: "57th minute", "(90+2')", "الدقيقة 57". */
final class MatchMinuteFinder {

  static final String NUMBER =
      Lexicon.regex("\\d{1,3}(?:(?:{{ordinal endings}}|'|′)? ?\\+ ?\\d{1,2})?");
  private static final int LAST_MINUTE = 130;
  private static final String AFTER_NO_MATCH_TIME =
      "(?! ?{{after a minute that is no time of the match}})";
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              Lexicon.regex(
                  "(?<![\\d.,:+-])(\\d{1,3}(?:{{ordinal endings}}|'|′)? ?\\+ ?\\d{1,2})(?!\\d)")),
          Pattern.compile(
              Lexicon.regex(
                  "(?<![\\d.,:+-])("
                      + NUMBER
                      + "){{ordinal endings}}[- ]{{minute after an ordinal}}\\b"
                      + AFTER_NO_MATCH_TIME)),
          Pattern.compile(
              Lexicon.regex(
                  "{{before minutes}} (?:the )?("
                      + NUMBER
                      + ")[- ]{{minutes after a number}}\\b"
                      + AFTER_NO_MATCH_TIME)),
          Pattern.compile(Lexicon.regex("{{minute before a number}} ?(" + NUMBER + ")(?!\\d)")),
          Pattern.compile(
              Lexicon.regex("{{ordinals that are minutes}}").replace("#", "(" + NUMBER + ")")),
          Pattern.compile("(?<![\\d.,:+-])(" + NUMBER + ")(?:'|′)(?!\\p{L})"),
          Pattern.compile(Lexicon.regex("\\((" + NUMBER + "){{ordinal endings}}(?=[),])")));
  private static final Pattern BARE = Pattern.compile("\\((" + NUMBER + ")\\)");

  private MatchMinuteFinder() {}

  /** Returns the minutes in order; their places count from the start of the text. */
  static List<MinuteMention> find(String plain, int offset) {
    var found = new ArrayList<MinuteMention>();
    for (var pattern : PATTERNS) {
      add(found, pattern, plain, offset, false);
    }
    add(found, BARE, plain, offset, true);
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return found;
  }

  private static void add(
      List<MinuteMention> found, Pattern pattern, String plain, int offset, boolean bare) {
    var matcher = pattern.matcher(plain);
    while (matcher.find()) {
      var group = Lexicon.group(matcher);
      var start = offset + matcher.start(group);
      var end = offset + matcher.end(group);
      if (found.stream().noneMatch(m -> m.start() < end && start < m.end())) {
        var minute = normalize(matcher.group(group));
        if (isOfAMatch(minute)) {
          found.add(new MinuteMention(start, end, minute, bare && !minute.contains("+")));
        }
      }
    }
  }

  static String normalize(String written) {
    return written.replaceAll("[^\\d+]", "");
  }

  static boolean isOfAMatch(String minute) {
    var number = Integer.parseInt(minute.replaceAll("\\+.*", ""));
    return number > 0 && number <= LAST_MINUTE;
  }
}
