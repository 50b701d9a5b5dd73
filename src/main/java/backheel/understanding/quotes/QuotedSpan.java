package backheel.understanding.quotes;

import java.util.ArrayList;
import java.util.List;

/**
 * A span between quotation marks, in UTF-16 units of the text.
 *
 * @param open the place of the opening mark
 * @param start the start of the words
 * @param end the end of the words
 * @param close the place after the closing mark
 * @param closed false when a paragraph ends before its quotation does
 */
record QuotedSpan(int open, int start, int end, int close, boolean closed) {

  boolean holds(int place) {
    return open <= place && place < close;
  }

  /**
   * Returns the spans of {@code some} that do not open within {@code others}; both are in order and
   * without overlaps of their own.
   */
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

  /** Returns the span without the spaces at either end of the words. */
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
