package backheel.source;

import java.util.Locale;
import java.util.Set;

/**
 * The markup that an HTML parser reads as raw text up to an end tag that feeds often lack, so that
 * a frame swallows the words after it: its tags are removed and its words stay.
 */
final class RawTextTagRemover {
  private static final Set<String> FRAMES =
      Set.of("iframe", "noframes", "noembed", "noscript", "plaintext", "xmp");
  private static final int LONGEST_NAME = 9;

  private RawTextTagRemover() {}

  /**
   * Returns the markup without the tags of frames and without a comment that never ends, in time
   * linear in the markup.
   */
  static String remove(String markup) {
    int at = markup.indexOf('<');
    if (at < 0) {
      return markup;
    }
    var kept = new StringBuilder(markup.length());
    int from = 0;
    int lastClose = markup.lastIndexOf("-->");
    while (at >= 0) {
      int end = at;
      if (isFrame(markup, at)) {
        end = tagEnd(markup, at);
      } else if (markup.startsWith("<!--", at)) {
        // Searched for only where there is one: otherwise each comment would search to the end.
        end = at + 4 <= lastClose ? markup.indexOf("-->", at + 4) + 3 : tagEnd(markup, at + 4);
      }
      if (end > at) {
        kept.append(markup, from, at);
        from = end;
      }
      at = markup.indexOf('<', Math.max(end, at + 1));
    }
    return from == 0 ? markup : kept.append(markup, from, markup.length()).toString();
  }

  private static boolean isFrame(String markup, int at) {
    int start = markup.startsWith("</", at) ? at + 2 : at + 1;
    int end = start;
    while (end < markup.length() && end - start <= LONGEST_NAME && isLetter(markup.charAt(end))) {
      end++;
    }
    return end > start && FRAMES.contains(markup.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static int tagEnd(String markup, int at) {
    int end = markup.indexOf('>', at);
    return end < 0 ? markup.length() : end + 1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
