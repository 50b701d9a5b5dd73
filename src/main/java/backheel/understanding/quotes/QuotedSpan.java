package backheel.understanding.quotes;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch between quotation marks, in UTF-16 units of the text.
 *
 * @param open where the opening mark stands
 * @param start where the words begin
 * @param end where the words end
 * @param close the place after the closing mark
 * @param closed false where a paragraph ends before its quotation does
 */
record QuotedSpan(int open, int start, int end, int close, boolean closed) {

  boolean holds(int place) {
    return open <= place && place < close;
  }

  /** Those of some that open in none of the others; both in order, and none within its like. */
  static List<QuotedSpan> outside(List<QuotedSpan> some, List<QuotedSpan> others) {
    var outside = new ArrayList<QuotedSpan>();
    var next = 0;
    for (var one : some) {
      while (next < others.size() && others.get(next).close() <= one.open()) {
        next++;
      }
      if (next >= others.size() || !others.get(next).holds(one.open())) {
        outside.add(one);
      }
    }
    return outside;
  }

  /** Without the blanks at either end of the words. */
  static QuotedSpan trimmed(String raw, int open, int start, int end, int close, boolean closed) {
    var from = start;
    var to = end;
    while (from < to && isBlank(raw.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(raw.charAt(to - 1))) {
      to--;
    }
    return new QuotedSpan(open, from, to, close, closed);
  }

  static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || letter == '\u00a0' || letter == '\u202f';
  }
}
