package backheel.understanding.extraction;

import backheel.understanding.extraction.Line.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cleans the lines of a page's article: what stands before it, after it, and in between. */
final class PageCleaning {
  /** How far down the article's own title is looked for. */
  private static final int HEAD = 25;

  private PageCleaning() {}

  static List<Line> clean(List<Line> lines, String title) {
    List<Line> kept = new ArrayList<>(lines.subList(afterTitle(lines, title), lines.size()));
    kept.removeIf(PageCleaning::isLoose);
    kept = Tail.cut(kept);
    dropHead(kept);
    dropEnd(kept);
    return kept;
  }

  /** Only what gives itself away: for markup that is meant to be the article and nothing else. */
  static List<Line> tidy(List<Line> lines) {
    List<Line> kept = new ArrayList<>(lines);
    kept.removeIf(PageCleaning::isLoose);
    return kept.isEmpty() ? lines : Tail.cut(kept);
  }

  private static int afterTitle(List<Line> lines, String title) {
    int prose = 0;
    for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
      Line line = lines.get(i);
      if (Titles.same(line.text(), title)) {
        return i + 1;
      }
      prose += line.prose();
      if (prose > 400) {
        break;
      }
    }
    return 0;
  }

  /** Lines made of links, and lines that give themselves away. */
  private static boolean isLoose(Line line) {
    return (line.linkShare() > 0.8 && line.words() < 40) || Cues.isFurniture(line.text());
  }

  private static void dropHead(List<Line> lines) {
    int first = 0;
    while (first < Math.min(8, lines.size()) && isByline(lines.get(first))) {
      first++;
    }
    lines.subList(0, first).clear();
  }

  private static boolean isByline(Line line) {
    return line.kind() != Kind.HEADING && line.words() < 8 && !line.closed();
  }

  private static void dropEnd(List<Line> lines) {
    int last = lines.size();
    while (last > 0 && isLeftOver(lines.get(last - 1))) {
      last--;
    }
    lines.subList(last, lines.size()).clear();
  }

  private static boolean isLeftOver(Line line) {
    return line.kind() == Kind.HEADING
        || (line.kind() == Kind.PARAGRAPH && line.words() < 8 && !line.closed());
  }
}
