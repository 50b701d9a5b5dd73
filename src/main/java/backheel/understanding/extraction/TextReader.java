package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.understanding.extraction.plain.PlainArticleFinder;
import java.util.function.Predicate;

/** A reader of plain text, perhaps copied from a page with everything around the article. */
final class TextReader {
  private TextReader() {}

  static Article read(Document document, Predicate<String> isSide, Predicate<String> isFirstName) {
    var found = PlainArticleFinder.find(document, isSide, isFirstName);
    var body = ArticleCleaner.clean(found.lines(), found.title());
    return new Article(
        found.title(),
        found.published(),
        found.authors(),
        found.outlet(),
        null,
        null,
        Article.paragraphs(body),
        document.content().lines().toList());
  }
}
