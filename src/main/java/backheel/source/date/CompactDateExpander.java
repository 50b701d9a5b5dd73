package backheel.source.date;

/** The compact form of ISO 8601, {@code 20261201T100000Z}, written out with its separators. */
final class CompactDateExpander {
  private static final int DATE_DIGITS = 8;

  private CompactDateExpander() {}

  /** Returns a date with separators; any other text as it is. */
  static String spread(String folded) {
    var text = folded.strip();
    int end = digits(text, 0);
    if (end == 12 || end == 14) {
      return date(text) + "t" + time(text.substring(DATE_DIGITS, end)) + text.substring(end);
    }
    if (end != DATE_DIGITS) {
      return folded;
    }
    if (end < text.length() && text.charAt(end) == 't') {
      int to = digits(text, end + 1);
      int length = to - end - 1;
      return length == 4 || length == 6
          ? date(text) + "t" + time(text.substring(end + 1, to)) + text.substring(to)
          : date(text) + text.substring(end);
    }
    return date(text) + text.substring(end);
  }

  private static String date(String text) {
    return text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8);
  }

  private static String time(String digits) {
    var minutes = digits.substring(0, 2) + ":" + digits.substring(2, 4);
    return digits.length() == 4 ? minutes : minutes + ":" + digits.substring(4);
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
