package backheel.source;

import java.util.Set;
import org.jsoup.parser.Parser;

/** The words inside one element of a feed, and the markup among them written out again. */
final class Gathered {
  private static final Set<String> VOID =
      Set.of("area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr");

  /** A body longer than this is no story; the rest is left out. */
  private static final int LONGEST = 256 * 1024;

  private final StringBuilder words = new StringBuilder();

  /** Whether the words are words, not markup in disguise: Atom's types text and xhtml. */
  private final boolean literal;

  Gathered(boolean literal) {
    this.literal = literal;
  }

  void open(String name, Markup.Attributes attributes) {
    if (room() == 0) {
      return;
    }
    words.append('<').append(name);
    attributes.each((key, value) -> {
      if (!key.startsWith("xmlns") && value.length() < room()) {
        words.append(' ').append(key).append("=\"");
        words.append(Words.escaped(value).replace("\"", "&quot;")).append('"');
      }
    });
    words.append('>');
  }

  void close(String name) {
    if (room() > 0 && !VOID.contains(name)) {
      words.append("</").append(name).append('>');
    }
  }

  void text(char[] from, int start, int length) {
    int taken = Math.min(length, room());
    if (literal) {
      words.append(Words.escaped(new String(from, start, taken)));
    } else {
      words.append(from, start, taken);
    }
  }

  private int room() {
    return Math.max(0, LONGEST - words.length());
  }

  /** A text as long as the words of an element may be. */
  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** As markup. */
  String markup() {
    return words.toString().strip();
  }

  /** As a value that can hold no markup: an address, a date, an id. */
  String value() {
    var value = markup();
    return literal ? Parser.unescapeEntities(value, false) : value;
  }
}
