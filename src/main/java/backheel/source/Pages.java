package backheel.source;

import backheel.story.input.Deadline;
import backheel.story.input.MarkupLimit;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses pages, as far as there is time and memory for them. */
final class Pages {
  private Pages() {}

  static Document parse(Answer.Page page) {
    return Parser.htmlParser()
        .setMaxDepth(MarkupLimit.MAX_DEPTH)
        .parseInput(Deadline.reader(MarkupLimit.cut(page.text())), page.address().toString());
  }
}
