package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.TextLine;
import java.util.List;

/** The end of a document after the article, which is found by its first line and cut. */
final class ArticleTailRemover {
  private ArticleTailRemover() {}

  /**
   * Returns the lines before the first tail cue that has more of the text before it than after it.
   */
  static List<TextLine> cut(List<TextLine> lines) {
    int total = lines.stream().mapToInt(TextLine::proseLength).sum();
    int before = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine textLine = lines.get(i);
      boolean most = before * 2 >= total && before > 200 && textLine.opensTail();
      if (most || (before > 500 && before * 6 >= total && textLine.endsArticle())) {
        return lines.subList(0, i);
      }
      before += textLine.proseLength();
    }
    return lines;
  }
}
