package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import backheel.source.markup.MarkupHandler;
import java.util.Set;
import org.jsoup.parser.Parser;

/** The text of one element of a feed, with the markup in it written out again. */
final class ElementTextCollector {
  private static final Set<String> VOID_ELEMENTS =
      Set.of("area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr");

  /** Maximum length of a text; a longer body is no story, and the rest is left out. */
  private static final int MAX_TEXT_LENGTH = 256 * 1024;

  private final StringBuilder words = new StringBuilder();

  private final TextForm form;

  ElementTextCollector(TextForm form) {
    this.form = form;
  }

  void open(String name, MarkupHandler.Attributes attributes) {
    if (room() == 0) {
      return;
    }
    words.append('<').append(name);
    attributes.each((key, value) -> {
      if (!key.startsWith("xmlns") && value.length() < room()) {
        words.append(' ').append(key).append("=\"");
        words.append(SourceTextNormalizer.escaped(value).replace("\"", "&quot;")).append('"');
      }
    });
    words.append('>');
  }

  void close(String name) {
    if (room() > 0 && !VOID_ELEMENTS.contains(name)) {
      words.append("</").append(name).append('>');
    }
  }

  void text(char[] from, int start, int length) {
    int taken = Math.min(length, room());
    if (form == TextForm.LITERAL) {
      words.append(SourceTextNormalizer.escaped(new String(from, start, taken)));
    } else {
      words.append(from, start, taken);
    }
  }

  private int room() {
    return Math.max(0, MAX_TEXT_LENGTH - words.length());
  }

  /** Cuts a text to the maximum length of an element's text. */
  static String cut(String text) {
    return text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH);
  }

  /** Returns the text as markup. */
  String markup() {
    var written = words.toString().strip();
    return form == TextForm.BASE64 ? TextForm.decodeBase64(written) : written;
  }

  /** Returns the text as a value without markup: an address, a date, an id. */
  String value() {
    var value = markup();
    return form == TextForm.LITERAL ? Parser.unescapeEntities(value, false) : value;
  }
}
