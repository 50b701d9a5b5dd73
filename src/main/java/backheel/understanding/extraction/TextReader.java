package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.understanding.extraction.markup.LineExtractor;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;

/** A reader of plain text, perhaps copied from a page with everything around the article. */
final class TextReader {
  private static final int MAX_TITLE_WORDS = 30;
  private static final int MAX_LINES_ABOVE_BODY = 12;

  private TextReader() {}

  static Article read(Document document) {
    List<String> raw =
        LineUnwrapper.unwrap(document.content()).stream()
            .map(TextNormalizer::normalize)
            .filter(line -> !line.isEmpty())
            .limit(LineExtractor.MAX_LINES)
            .toList();
    TextHeader head = TextHeader.parse(raw, document.fetched());
    List<TextLine> lines = head.bodyLines().stream().map(TextLine::plain).toList();
    ArticleRange range = ArticleRange.best(lines);
    String title =
        document.title() != null
            ? TextNormalizer.normalize(document.title())
            : !head.title().isEmpty() ? head.title() : title(lines, range);
    List<TextLine> body =
        ArticleCleaner.clean(new ArrayList<>(lines.subList(range.start(), range.end())), title);
    return new Article(
        title,
        head.published(),
        head.authors(),
        head.outlet(),
        null,
        null,
        Article.paragraphs(body),
        document.content().lines().toList());
  }

  /**
   * Returns the line above the text that looks most like a headline: the longest that is no
   * sentence.
   */
  private static String title(List<TextLine> lines, ArticleRange range) {
    String best = "";
    for (int i = Math.max(0, range.start() - MAX_LINES_ABOVE_BODY);
        i <= range.start() && i < lines.size();
        i++) {
      TextLine line = lines.get(i);
      int words = line.wordCount();
      if (words >= 4
          && words <= MAX_TITLE_WORDS
          && !line.text().endsWith(".")
          && !line.isBoilerplate()
          && words > TextNormalizer.countWords(best)) {
        best = line.text();
      }
    }
    return best;
  }
}
