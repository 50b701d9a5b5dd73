package backheel.platform.telegram;

import backheel.chat.Direction;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts what is too long where it hurts least: between blocks, else between lines, else between
 * words, never inside what people see as one character.
 */
final class Cut {
  /** The most UTF-16 units of one message, markup taken away. */
  static final int MESSAGE = 4096;

  /** Room for isolates that are closed at the end of one sheet and opened on the next. */
  private static final int SPARE = 16;

  private Cut() {}

  /** The sheet as sheets of at most {@code limit} units; none when there is nothing to see. */
  static List<Sheet> sheets(Sheet whole, int limit) {
    var sheets = new ArrayList<Sheet>();
    int depth = 0;
    int at = skipBlank(whole.words(), 0);
    int end = endWithoutBlank(whole.words());
    while (at < end) {
      int cut = end - at <= limit - 2 * depth ? end : border(whole.words(), at, limit - SPARE);
      var part = trimmed(whole, at, cut);
      int inherited = depth;
      depth = Math.max(0, Math.min(SPARE / 2, depth + isolates(part.words())));
      sheets.add(
          part.between(
              String.valueOf(Direction.FIRST_STRONG_ISOLATE).repeat(inherited),
              String.valueOf(Direction.POP_ISOLATE).repeat(depth)));
      at = skipBlank(whole.words(), cut);
    }
    return List.copyOf(sheets);
  }

  /** The words on one line of at most {@code limit} units, an ellipsis where some are missing. */
  static String line(String words, int limit) {
    var line = words.strip();
    if (line.length() <= limit) {
      return line;
    }
    return line.substring(0, border(line, 0, limit - 1)).strip() + "…";
  }

  private static int border(String words, int from, int limit) {
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

  private static Sheet trimmed(Sheet whole, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(whole.words().charAt(end - 1))) {
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

  private static int isolates(String words) {
    int depth = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      depth += c == Direction.FIRST_STRONG_ISOLATE ? 1 : c == Direction.POP_ISOLATE ? -1 : 0;
    }
    return depth;
  }
}
