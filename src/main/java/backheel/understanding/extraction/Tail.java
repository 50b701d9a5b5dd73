package backheel.understanding.extraction;

import java.util.List;

/** The end of a document that follows the article: found by its first line, and cut. */
final class Tail {
  private Tail() {}

  /** The lines before the first tail cue that has more of the text before it than after it. */
  static List<Line> cut(List<Line> lines) {
    int total = lines.stream().mapToInt(Line::prose).sum();
    int before = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean most = before * 2 >= total && before > 200 && line.opensTail();
      if (most || (before > 500 && before * 6 >= total && line.endsArticle())) {
        return lines.subList(0, i);
      }
      before += line.prose();
    }
    return lines;
  }
}
