package backheel.understanding.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where quotation marks of any kind open and close. */
final class QuoteMarks {

  /**
   * A stretch between marks, the marks left out.
   *
   * @param closed false where a paragraph ends before its quotation does
   */
  record Marked(int start, int end, boolean closed) {}

  private static final String OPEN = "“„«\"";
  private static final Pattern SINGLE =
      Pattern.compile(
          "(?<![\\p{L}\\d'])[‘']([\\p{L}][^‘\"“”\\n]{12,400}?[,.!?…])[’'](?![\\p{L}\\d'])");
  private static final int SHORTEST_OPEN = 20;

  private QuoteMarks() {}

  static List<Marked> in(String raw) {
    var found = new ArrayList<Marked>();
    for (var start = 0; start < raw.length(); ) {
      var end = raw.indexOf('\n', start);
      end = end < 0 ? raw.length() : end;
      paragraph(raw, start, end, found);
      start = end + 1;
    }
    return found;
  }

  private static void paragraph(String raw, int start, int end, List<Marked> found) {
    var before = found.size();
    var open = -1;
    var mark = ' ';
    for (var i = start; i < end; i++) {
      var letter = raw.charAt(i);
      if (open < 0) {
        if (OPEN.indexOf(letter) >= 0 && !isInches(raw, i)) {
          open = i + 1;
          mark = letter;
        }
      } else if (closes(mark, letter)) {
        found.add(trimmed(raw, open, i, true));
        open = -1;
      } else if (letter == '“' && mark == '“') {
        open = i + 1;
      }
    }
    if (open >= 0 && end - open > SHORTEST_OPEN) {
      found.add(trimmed(raw, open, end, false));
    }
    if (found.size() == before) {
      var single = SINGLE.matcher(raw).region(start, end);
      while (single.find()) {
        found.add(new Marked(single.start(1), single.end(1), true));
      }
    }
  }

  private static boolean closes(char mark, char letter) {
    return switch (mark) {
      case '“' -> letter == '”' || letter == '"';
      case '„' -> letter == '”' || letter == '“';
      case '«' -> letter == '»';
      default -> letter == '"' || letter == '”';
    };
  }

  private static boolean isInches(String raw, int at) {
    return raw.charAt(at) == '"' && at > 0 && Character.isDigit(raw.charAt(at - 1));
  }

  private static Marked trimmed(String raw, int start, int end, boolean closed) {
    var from = start;
    var to = end;
    while (from < to && isBlank(raw.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(raw.charAt(to - 1))) {
      to--;
    }
    return new Marked(from, to, closed);
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || letter == '\u00a0' || letter == '\u202f';
  }
}
