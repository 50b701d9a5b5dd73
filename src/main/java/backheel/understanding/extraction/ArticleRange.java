package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.TextLine;
import java.util.List;

/** The lines of a plain text, from start up to end, in which the article stands. */
record ArticleRange(int start, int end) {
  private static final int END_PENALTY = 400;
  private static final int BOILERPLATE_PENALTY = 100;
  private static final int SHORT_LINE_PENALTY = 15;

  /** The stretch with the most prose, where each line that is no prose costs a little. */
  static ArticleRange best(List<TextLine> lines) {
    int sum = 0;
    int start = 0;
    int best = 0;
    var stretch = new ArticleRange(0, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += worth(lines.get(i));
      if (sum > best) {
        best = sum;
        stretch = new ArticleRange(start, i + 1);
      }
    }
    return stretch;
  }

  private static int worth(TextLine line) {
    if (line.endsArticle()) {
      return -END_PENALTY;
    }
    if (line.opensTail() || line.isBoilerplate()) {
      return -BOILERPLATE_PENALTY;
    }
    return line.isProse() ? line.proseLength() : line.wordCount() >= 10 ? 0 : -SHORT_LINE_PENALTY;
  }
}
