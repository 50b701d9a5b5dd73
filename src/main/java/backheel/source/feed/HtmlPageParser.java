package backheel.source.feed;

import backheel.source.web.FetchResult;
import backheel.story.input.Deadline;
import backheel.story.input.MarkupLimit;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A parser of pages, within the limits of time and memory. */
final class HtmlPageParser {
  private HtmlPageParser() {}

  static Document parse(FetchResult.Page page) {
    return Parser.htmlParser()
        .setMaxDepth(MarkupLimit.MAX_DEPTH)
        .parseInput(Deadline.reader(MarkupLimit.cut(page.text())), page.address().toString());
  }
}
