package backheel.source.licence;

import backheel.source.markup.StrictXmlParser;
import backheel.source.markup.XmlParseOutcome;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parser of RSL documents (RSL 1.0, section 3). It is strict, since the end of a broken document
 * may be what takes back its beginning.
 */
final class RslParser {
  /** Maximum length of a document, more than any site needs. */
  private static final int MAX_LENGTH = 256 * 1024;

  private static final Pattern ROOT = Pattern.compile("(?i)<(?:\\w{1,20}:)?rsl[\\s>]");

  private RslParser() {}

  /** Returns the parts of a document; null if it is no RSL, or cannot be read to its end. */
  static @Nullable List<RslContent> parse(String text) {
    var root = ROOT.matcher(text);
    if (text.length() > MAX_LENGTH || !root.find()) {
      return null;
    }
    var handler = new RslHandler();
    var outcome = StrictXmlParser.read(text.substring(root.start()), handler);
    return outcome == XmlParseOutcome.WHOLE && !handler.isFull() ? handler.contents() : null;
  }

  /**
   * Returns whether terms that stand in a feed or page let us show full text.
   *
   * @param markup the parts, or the licences of one, without prefixes
   */
  static boolean allowsFullText(String markup) {
    var whole = markup.contains("<content") ? markup : "<content url=\"\">" + markup + "</content>";
    return allAllowFullText(
        parse("<rsl xmlns=\"https://rslstandard.org/rsl\">" + whole + "</rsl>"));
  }

  /** Returns whether every part of a document lets us show full text. */
  static boolean allAllowFullText(@Nullable List<RslContent> contents) {
    return contents != null
        && !contents.isEmpty()
        && contents.stream().allMatch(RslContent::allowsFullText);
  }
}
