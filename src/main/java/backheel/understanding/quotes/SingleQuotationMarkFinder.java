package backheel.understanding.quotes;

import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Single quotation marks, which look like apostrophes: accepted only when they end a clause. */
final class SingleQuotationMarkFinder {

  /** Words that begin with an apostrophe and open no quotation. */
  private static final Set<String> CONTRACTIONS =
      Lexicon.words("words that begin with an apostrophe");

  private static final int MIN_QUOTE_LENGTH = 13;
  private static final int MAX_QUOTE_LENGTH = 601;

  private final String raw;
  private final int end;
  private int close;
  private int barrier;

  private SingleQuotationMarkFinder(String raw, int start, int end) {
    this.raw = raw;
    this.end = end;
    this.close = start;
    this.barrier = start;
  }

  /** Returns the spans of the range, in order; each mark is examined once. */
  static List<QuotedSpan> find(String raw, int start, int end) {
    return new SingleQuotationMarkFinder(raw, start, end).from(start);
  }

  private List<QuotedSpan> from(int start) {
    var found = new ArrayList<QuotedSpan>();
    for (var i = start; i < end; i++) {
      if (opens(i)) {
        var closing = closing(i);
        if (closing >= 0) {
          found.add(new QuotedSpan(i, i + 1, closing, closing + 1, true));
          i = closing;
        }
      }
    }
    return found;
  }

  private boolean opens(int at) {
    var letter = raw.charAt(at);
    if ((letter != '\'' && letter != '‘')
        || at + 1 >= end
        || !Character.isLetter(raw.codePointAt(at + 1))) {
      return false;
    }
    var before = at == 0 ? ' ' : raw.codePointBefore(at);
    return !isLetterOrDigit(before) && before != '\'' && before != '’' && !isContraction(at + 1);
  }

  private boolean isContraction(int at) {
    var stop = at;
    while (stop < end && stop - at <= 6 && isWordLetter(raw.charAt(stop))) {
      stop++;
    }
    return CONTRACTIONS.contains(raw.substring(at, stop));
  }

  private static boolean isWordLetter(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_';
  }

  /**
   * Returns the first mark after the opening one that ends a clause, -1 when none is near enough.
   */
  private int closing(int open) {
    var last = Math.min(end - 1, open + 1 + MAX_QUOTE_LENGTH + 1);
    while (close < open + 1 + MIN_QUOTE_LENGTH + 1 || (close <= last && !closes(close))) {
      close++;
    }
    barrier = Math.max(barrier, open + 2);
    while (barrier < end && raw.charAt(barrier) != '‘' && raw.charAt(barrier) != '\n') {
      barrier++;
    }
    return close <= last && close <= barrier ? close : -1;
  }

  private boolean closes(int at) {
    var letter = raw.charAt(at);
    return (letter == '\'' || letter == '’')
        && ",.!?…".indexOf(raw.charAt(at - 1)) >= 0
        && !(at + 1 < end
            && (isLetterOrDigit(raw.codePointAt(at + 1)) || raw.charAt(at + 1) == '\''));
  }

  /** Returns whether this is a letter or an ASCII digit. */
  private static boolean isLetterOrDigit(int letter) {
    return Character.isLetter(letter) || (letter >= '0' && letter <= '9');
  }
}
