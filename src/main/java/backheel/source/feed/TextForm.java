package backheel.source.feed;

import backheel.source.markup.MarkupHandler;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form in which an element of a feed writes its text. */
enum TextForm {
  /** Markup, escaped or in a CDATA section: the form of RSS, and of Atom's type html. */
  ESCAPED,
  /** Plain text, or markup that is part of the feed's own: Atom's types text and xhtml. */
  LITERAL,
  /** Markup in Base64: Atom 0.3's mode, and Atom 1.0's form of every type that is not text. */
  BASE64;

  /** Returns the form of an element by its attributes (RFC 4287, 3.1.1 and 4.1.3.3). */
  static TextForm of(String name, MarkupHandler.Attributes attributes) {
    var type = attributes.get("type");
    var mode = attributes.get("mode");
    if ("base64".equals(mode) || (isText(name) && mode == null && isBinary(type))) {
      return BASE64;
    }
    if (type == null || "escaped".equals(mode)) {
      return ESCAPED;
    }
    return type.equals("text") || type.equals("xhtml") || "xml".equals(mode) ? LITERAL : ESCAPED;
  }

  /** Returns the text that Base64 stands for; text that is no Base64 as it is. */
  static String decodeBase64(String written) {
    try {
      var bytes = Base64.getMimeDecoder().decode(written);
      var text = new String(bytes, StandardCharsets.UTF_8);
      return text.indexOf('\ufffd') >= 0 ? written : text.strip();
    } catch (IllegalArgumentException e) {
      return written;
    }
  }

  private static boolean isText(String name) {
    var local = name.startsWith("atom:") ? name.substring(5) : name;
    return local.equals("content") || local.equals("summary") || local.equals("title");
  }

  private static boolean isBinary(@Nullable String type) {
    if (type == null || type.indexOf('/') < 0) {
      return false;
    }
    var known = type.toLowerCase(Locale.ROOT);
    return !known.startsWith("text/")
        && !known.endsWith("/xml")
        && !known.endsWith("+xml")
        && !known.endsWith("json");
  }
}
