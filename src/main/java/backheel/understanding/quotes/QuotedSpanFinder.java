package backheel.understanding.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A finder of quotation marks of any kind. */
final class QuotedSpanFinder {

  private static final char NONE = 0;
  private static final int MIN_UNCLOSED_LENGTH = 20;

  private final String raw;
  private final boolean apostrophes;
  private final List<QuotedSpan> found = new ArrayList<>();

  /** The mark that the previous paragraph opened and did not close. */
  private char pending = NONE;

  private QuotedSpanFinder(String raw, boolean apostrophes) {
    this.raw = raw;
    this.apostrophes = apostrophes;
  }

  /**
   * Returns all marked spans, in order.
   *
   * @param apostrophes whether two apostrophes in a row are a mark too
   */
  static List<QuotedSpan> find(String raw, boolean apostrophes) {
    var marks = new QuotedSpanFinder(raw, apostrophes);
    for (var start = 0; start < raw.length(); ) {
      var end = raw.indexOf('\n', start);
      end = end < 0 ? raw.length() : end;
      marks.paragraph(start, end);
      start = end + 1;
    }
    return marks.found;
  }

  private void paragraph(int start, int end) {
    var before = found.size();
    var open = -1;
    var mark = NONE;
    var inner = 0;
    var unclosed = pending;
    if (!raw.substring(start, end).isBlank()) {
      pending = NONE;
    }
    var first = start;
    if (unclosed == '«' && start < end && raw.charAt(start) == '»') {
      // The convention of French and Spanish: a closing mark opens each paragraph that goes on.
      open = start;
      mark = unclosed;
      first++;
    }
    for (var i = first; i < end; i++) {
      var letter = raw.charAt(i);
      if (open < 0) {
        var opening = opening(i, start, end);
        if (opening != NONE) {
          open = i;
          mark = opening;
          inner = 0;
          i += width(opening) - 1;
        } else if (unclosed != NONE && found.size() == before && closes(unclosed, i, end)) {
          // A paragraph in the middle of a quotation may have no opening mark of its own.
          found.add(QuotedSpan.trimmed(raw, start, start, i, i + 1, true));
        }
        continue;
      }
      if (isInner(mark, letter, i, start, end)) {
        inner++;
      } else if (inner > 0 && endsInner(letter, i, end)) {
        inner--;
      } else if (closes(mark, i, end)) {
        var close = i + width(mark);
        found.add(QuotedSpan.trimmed(raw, open, open + width(mark), i, close, true));
        i = close - 1;
        open = -1;
      } else if (restarts(mark, letter, i, start, end)) {
        open = i;
        inner = 0;
      }
    }
    if (open >= 0 && end - open > MIN_UNCLOSED_LENGTH) {
      found.add(QuotedSpan.trimmed(raw, open, open + width(mark), end, end, false));
      pending = mark;
    }
    singles(start, end, before);
  }

  /** Adds spans in single marks that are outside of double ones, or around them. */
  private void singles(int start, int end, int before) {
    var singles = SingleQuotationMarkFinder.find(raw, start, end);
    if (singles.isEmpty()) {
      return;
    }
    var doubles = found.subList(before, found.size());
    var apart = QuotedSpan.outside(singles, doubles);
    var around = QuotedSpan.outside(doubles, apart);
    doubles.clear();
    found.addAll(around);
    found.addAll(apart);
    found.subList(before, found.size()).sort(Comparator.comparingInt(QuotedSpan::start));
  }

  /** Returns the mark that opens at this place, or {@link #NONE}. */
  private char opening(int at, int start, int end) {
    var letter = raw.charAt(at);
    var fresh = isFresh(at, start);
    var next = at + 1 < end ? raw.charAt(at + 1) : ' ';
    return switch (letter) {
      case '“', '„', '«', '‹', '❝', '「' -> letter;
      case '‚' -> fresh && Character.isUpperCase(next) ? letter : NONE;
      case '”', '»' -> fresh && Character.isLetterOrDigit(next) ? letter : NONE;
      case '"' -> isInches(at) || (!fresh && isStop(next)) ? NONE : letter;
      case '`', '\'' -> {
        var twice = next == letter && at + 2 < end && !isStop(raw.charAt(at + 2));
        yield twice && fresh && (letter == '`' || apostrophes) ? letter : NONE;
      }
      default -> NONE;
    };
  }

  private static int width(char mark) {
    return mark == '`' || mark == '\'' ? 2 : 1;
  }

  private boolean closes(char mark, int at, int end) {
    var letter = raw.charAt(at);
    return switch (mark) {
      case '“' -> letter == '”' || letter == '"';
      case '„' -> letter == '”' || letter == '“' || letter == '"';
      case '«' -> letter == '»';
      case '‹' -> letter == '›';
      case '❝' -> letter == '❞';
      case '「' -> letter == '」';
      case '‚' -> (letter == '‘' || letter == '’') && isClauseEnd(at, end);
      case '»' -> letter == '«' || letter == '»';
      case '”' -> letter == '“' || letter == '”' || letter == '"';
      case '`', '\'' -> letter == '\'' && at + 1 < end && raw.charAt(at + 1) == '\'';
      default -> letter == '"' || letter == '”';
    };
  }

  private boolean isClauseEnd(int at, int end) {
    return at + 1 >= end || !Character.isLetter(raw.charAt(at + 1));
  }

  /** Returns whether a nested quotation opens, in marks of another kind. */
  private boolean isInner(char mark, char letter, int at, int start, int end) {
    var opens = isFresh(at, start) && at + 1 < end && !isStop(raw.charAt(at + 1));
    return switch (mark) {
      case '“' -> letter == '"' && opens;
      case '"' -> letter == '“';
      case '«' -> letter == '«';
      default -> false;
    };
  }

  private boolean endsInner(char letter, int at, int end) {
    return closes('“', at, end) || letter == '»';
  }

  /** Returns whether a new quotation opens because the previous one was never closed. */
  private boolean restarts(char mark, char letter, int at, int start, int end) {
    var opens = isFresh(at, start) && at + 1 < end && !isStop(raw.charAt(at + 1));
    return letter == mark && opens && (mark == '“' || mark == '"');
  }

  private boolean isFresh(int at, int start) {
    return at == start
        || QuotedSpan.isBlank(raw.charAt(at - 1))
        || "([-–—:،".indexOf(raw.charAt(at - 1)) >= 0;
  }

  private static boolean isStop(char letter) {
    return QuotedSpan.isBlank(letter) || ",.;:)!?]".indexOf(letter) >= 0;
  }

  private boolean isInches(int at) {
    return at > 0 && Character.isDigit(raw.charAt(at - 1));
  }
}
