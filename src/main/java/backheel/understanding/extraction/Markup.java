package backheel.understanding.extraction;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses foreign markup, after taking out what makes the parser slow. */
final class Markup {

  /** No tag has so long a name. The parser takes time with the square of the length of a name. */
  private static final int LONGEST_TAG_NAME = 100;

  /** Pages nest some forty elements. Each one that opens is compared with all around it. */
  private static final int DEEPEST = 200;

  private Markup() {}

  static Document page(String markup, String address) {
    return parser().parseInput(tamed(markup), address);
  }

  static Document fragment(String markup, String address) {
    var shell = Document.createShell(address);
    var nodes = parser().parseFragmentInput(tamed(markup), shell.body(), address);
    shell.body().appendChildren(List.copyOf(nodes));
    return shell;
  }

  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(DEEPEST);
  }

  /** The markup with a blank behind each bracket that opens a tag of a name without end. */
  static String tamed(String markup) {
    StringBuilder tamed = null;
    int from = 0;
    int nameEnd = 0;
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
      nameEnd = nameEnd(markup, Math.max(nameEnd, at + 2));
      if (nameEnd - at > LONGEST_TAG_NAME) {
        tamed = tamed == null ? new StringBuilder(markup.length() + 100) : tamed;
        tamed.append(markup, from, at + 1).append(' ');
        from = at + 1;
      }
    }
    return tamed == null ? markup : tamed.append(markup, from, markup.length()).toString();
  }

  private static int nameEnd(String markup, int from) {
    int end = from;
    while (end < markup.length() && " \t\n\r\f/>".indexOf(markup.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
