package backheel.understanding.extraction;

import java.util.List;

/** The lines of a plain text, from start up to end, in which the article stands. */
record Stretch(int start, int end) {
  private static final int END = 400;
  private static final int FURNITURE = 100;
  private static final int SHORT = 15;

  /** The stretch with the most prose, where each line that is no prose costs a little. */
  static Stretch best(List<Line> lines) {
    int sum = 0;
    int start = 0;
    int best = 0;
    var stretch = new Stretch(0, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += worth(lines.get(i));
      if (sum > best) {
        best = sum;
        stretch = new Stretch(start, i + 1);
      }
    }
    return stretch;
  }

  private static int worth(Line line) {
    if (line.endsArticle()) {
      return -END;
    }
    if (line.opensTail() || line.isFurniture()) {
      return -FURNITURE;
    }
    return line.isProse() ? line.prose() : line.words() >= 10 ? 0 : -SHORT;
  }
}
