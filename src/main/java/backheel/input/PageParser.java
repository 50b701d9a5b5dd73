package backheel.input;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A parser of markup within limits of time and memory. */
public final class PageParser {
  private PageParser() {}

  public static Document parsePage(String markup, String address) {
    return Parser.htmlParser()
        .setMaxDepth(MarkupTruncator.MAX_DEPTH)
        .parseInput(Deadline.reader(MarkupTruncator.cut(markup)), address);
  }

  /** Parses the content of a page's body. */
  public static Document parseFragment(String markup, String address) {
    var page = Document.createShell(address);
    var body = page.body();
    // All at once: one by one, each child would be searched for in the list that it leaves.
    body.appendChildren(
        Parser.htmlParser()
            .setMaxDepth(MarkupTruncator.MAX_DEPTH)
            .parseFragmentInput(Deadline.reader(MarkupTruncator.cut(markup)), body, address));
    return page;
  }
}
