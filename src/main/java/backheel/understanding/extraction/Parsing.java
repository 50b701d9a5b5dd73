package backheel.understanding.extraction;

import backheel.story.Deadline;
import backheel.story.MarkupLimit;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses markup, as far as there is time and memory for it. */
final class Parsing {
  private Parsing() {}

  static Document page(String markup, String address) {
    return Parser.htmlParser()
        .setMaxDepth(MarkupLimit.DEEPEST)
        .parseInput(Deadline.reader(MarkupLimit.cut(markup)), address);
  }

  /** What would stand in the body of a page. */
  static Document fragment(String markup, String address) {
    var page = Document.createShell(address);
    var body = page.body();
    // All at once: one by one, each would be searched for in the list that it leaves.
    body.appendChildren(
        Parser.htmlParser()
            .setMaxDepth(MarkupLimit.DEEPEST)
            .parseFragmentInput(Deadline.reader(MarkupLimit.cut(markup)), body, address));
    return page;
  }
}
