package backheel.understanding.extraction;

import backheel.understanding.text.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document's text, and what is known of the markup around it.
 *
 * @param linked how many of the characters are inside links
 * @param at the block element that the line stood in, null in plain text
 */
record Line(String text, Kind kind, int linked, @Nullable Element at) {

  /** What sort of line the markup says it is. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTATION,
    CELL,
    /** A row of a table of figures. */
    ROW
  }

  static Line plain(String text) {
    return new Line(text, Kind.PARAGRAPH, 0, null);
  }

  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
  }

  int words() {
    return Words.count(text);
  }

  /** Whether it ends as a sentence does. */
  boolean closed() {
    return Words.closesSentence(text);
  }

  /** Whether it reads as running text: long enough, and not made of links. */
  boolean isProse() {
    if (kind == Kind.ROW || linkShare() > 0.5) {
      return false;
    }
    int words = words();
    return words >= 20 || (words >= 8 && closed());
  }

  /** How much prose it holds, in characters without links. */
  int prose() {
    return isProse() ? text.length() - linked : 0;
  }
}
