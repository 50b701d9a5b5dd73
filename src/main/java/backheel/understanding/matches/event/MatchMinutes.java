package backheel.understanding.matches.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The written forms of the minutes of a match: "57th minute", "(90+2')", "الدقيقة 57". */
final class MatchMinutes {

  /**
   * A minute at its place.
   *
   * @param minute "57", "90+2"
   * @param bare whether it is only a number in brackets, which could also be an age
   */
  record Minute(int start, int end, String minute, boolean bare) {}

  static final String NUMBER = "\\d{1,3}(?:(?:st|nd|rd|th|e|er|'|′)? ?\\+ ?\\d{1,2})?";
  private static final int LAST_MINUTE = 130;
  private static final String AFTER_NO_MATCH_TIME =
      "(?! ?(?:later|before|earlier|from|left|remaining|to (?:go|play)|after|plus tard|avant|apres|restantes?|despues|antes|mas tarde|of (?:the|added|stoppage|injury)|de (?:la fin|jeu|descuento|anadido|juego)))";
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              "(?<![\\d.,:+-])(\\d{1,3}(?:st|nd|rd|th|e|er|'|′)? ?\\+ ?\\d{1,2})(?!\\d)"),
          Pattern.compile(
              "(?<![\\d.,:+-])("
                  + NUMBER
                  + ")(?:st|nd|rd|th|e|eme|er|re)[- ]minute\\b"
                  + AFTER_NO_MATCH_TIME),
          Pattern.compile(
              "(?:\\bon|\\bafter|\\bat|\\ben|\\ba los|\\bal?|\\bau bout de|\\bdes la|\\bin the) (?:the )?("
                  + NUMBER
                  + ")[- ](?:minutes?|minutos?|mins?)\\b"
                  + AFTER_NO_MATCH_TIME),
          Pattern.compile("(?:\\bminutos?|\\bmin\\.?|\\bminute) ?(" + NUMBER + ")(?!\\d)"),
          Pattern.compile("(?:دقيقه|دقيقة|(?<!\\p{L})د\\.?) ?(?:ال)?ـ? ?(" + NUMBER + ")(?!\\d)"),
          Pattern.compile("\\b(?:a|des|pour) la (" + NUMBER + ")(?:re|er|e|eme)\\b"),
          Pattern.compile("\\ben el (" + NUMBER + ")(?= ?[.,;)'′]|$)"),
          Pattern.compile(
              "\\b(?:in|on) the ("
                  + NUMBER
                  + ")(?:st|nd|rd|th)\\b(?= ?[.,;)]| and | with | when |$)"),
          Pattern.compile("(?<![\\d.,:+-])(" + NUMBER + ")(?:'|′)(?!\\p{L})"),
          Pattern.compile("\\((" + NUMBER + ")(?:st|nd|rd|th|e|eme|er|re)(?=[),])"));
  private static final Pattern BARE = Pattern.compile("\\((" + NUMBER + ")\\)");

  private MatchMinutes() {}

  /** Returns the minutes in order; their places count from the start of the text. */
  static List<Minute> find(String plain, int offset) {
    var found = new ArrayList<Minute>();
    for (var pattern : PATTERNS) {
      add(found, pattern, plain, offset, false);
    }
    add(found, BARE, plain, offset, true);
    found.sort((a, b) -> Integer.compare(a.start, b.start));
    return found;
  }

  private static void add(
      List<Minute> found, Pattern pattern, String plain, int offset, boolean bare) {
    var matcher = pattern.matcher(plain);
    while (matcher.find()) {
      var start = offset + matcher.start(1);
      var end = offset + matcher.end(1);
      if (found.stream().noneMatch(m -> m.start < end && start < m.end)) {
        var minute = normalize(matcher.group(1));
        if (isOfAMatch(minute)) {
          found.add(new Minute(start, end, minute, bare && !minute.contains("+")));
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
