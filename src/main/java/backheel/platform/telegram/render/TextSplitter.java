package backheel.platform.telegram.render;

import backheel.chat.BidiIsolator;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A splitter of long text at the least disruptive point: between blocks, else between lines, else
 * between words, never inside a grapheme cluster.
 */
public final class TextSplitter {
  /** Maximum number of UTF-16 units of one message, without markup. */
  static final int MAX_MESSAGE_LENGTH = 4096;

  /** Room for isolates that are closed at the end of one part and opened again in the next. */
  private static final int RESERVED_FOR_ISOLATES = 16;

  private TextSplitter() {}

  /**
   * Returns the text in parts of at most {@code limit} units; empty when there is nothing to show.
   */
  static List<MarkedText> split(MarkedText whole, int limit) {
    var sheets = new ArrayList<MarkedText>();
    int depth = 0;
    int at = skipBlank(whole.text(), 0);
    int end = endWithoutBlank(whole.text());
    while (at < end) {
      int cut =
          end - at <= limit - 2 * depth
              ? end
              : splitPoint(whole.text(), at, limit - RESERVED_FOR_ISOLATES);
      var part = trimmed(whole, at, cut);
      int inherited = depth;
      depth = Math.max(0, Math.min(RESERVED_FOR_ISOLATES / 2, depth + isolateDepth(part.text())));
      sheets.add(
          part.surroundedBy(
              String.valueOf(BidiIsolator.FIRST_STRONG_ISOLATE).repeat(inherited),
              String.valueOf(BidiIsolator.POP_ISOLATE).repeat(depth)));
      at = skipBlank(whole.text(), cut);
    }
    return List.copyOf(sheets);
  }

  /** Returns the text at most {@code limit} units long, with an ellipsis where it is cut. */
  public static String truncate(String words, int limit) {
    var line = words.strip();
    if (line.length() <= limit) {
      return line;
    }
    return line.substring(0, splitPoint(line, 0, limit - 1)).strip() + "…";
  }

  private static int splitPoint(String words, int from, int limit) {
    int most = from + limit;
    int block = words.lastIndexOf("\n\n", most);
    if (block > from + limit / 2) {
      return block;
    }
    int feed = words.lastIndexOf('\n', most);
    if (feed > from + limit / 2) {
      return feed;
    }
    int space = words.lastIndexOf(' ', most);
    if (space > from + limit / 2) {
      return space;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words);
    int character = characters.isBoundary(most) ? most : characters.preceding(most);
    return character > from ? character : most;
  }

  private static MarkedText trimmed(MarkedText whole, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(whole.text().charAt(end - 1))) {
      end--;
    }
    return whole.part(from, end);
  }

  private static int skipBlank(String words, int from) {
    int at = from;
    while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endWithoutBlank(String words) {
    return words.stripTrailing().length();
  }

  private static int isolateDepth(String words) {
    int depth = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      depth += c == BidiIsolator.FIRST_STRONG_ISOLATE ? 1 : c == BidiIsolator.POP_ISOLATE ? -1 : 0;
    }
    return depth;
  }
}
