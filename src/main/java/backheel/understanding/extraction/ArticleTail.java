package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.TextLine;
import java.util.List;

/** The end of a document that follows the article: found by its first line, and cut. */
final class ArticleTail {
  private ArticleTail() {}

  /** The lines before the first tail cue that has more of the text before it than after it. */
  static List<TextLine> cut(List<TextLine> lines) {
    int total = lines.stream().mapToInt(TextLine::proseLength).sum();
    int before = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean most = before * 2 >= total && before > 200 && line.opensTail();
      if (most || (before > 500 && before * 6 >= total && line.endsArticle())) {
        return lines.subList(0, i);
      }
      before += line.proseLength();
    }
    return lines;
  }
}
