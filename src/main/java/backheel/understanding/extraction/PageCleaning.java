package backheel.understanding.extraction;

import backheel.understanding.extraction.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Cleans the lines of a page's article: what stands before it, after it, and in between. */
final class PageCleaning {
  /** How far down the article's own title is looked for. */
  private static final int HEAD = 25;

  /** So much prose must follow a title that stands further down. */
  private static final int ENOUGH = 250;

  private PageCleaning() {}

  static List<Line> clean(List<Line> lines, String title) {
    return clean(lines, title, null);
  }

  /**
   * The article among these lines.
   *
   * @param heading the element of the article's own title, when it is known
   */
  static List<Line> clean(List<Line> lines, String title, @Nullable Element heading) {
    List<Line> kept =
        new ArrayList<>(lines.subList(afterTitle(lines, title, heading), lines.size()));
    kept.removeIf(line -> isLoose(line) || line.isCaption());
    kept = new ArrayList<>(Tail.cut(kept));
    kept.removeIf(PageCleaning::isSignpost);
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

  /** The heading of related links in the middle of an article, when the links are gone. */
  private static boolean isSignpost(Line line) {
    return line.words() < 8 && !line.closed() && line.opensTail();
  }

  private static int afterTitle(List<Line> lines, String title, @Nullable Element heading) {
    int prose = 0;
    int all = lines.stream().mapToInt(Line::prose).sum();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean near = i < HEAD && prose <= 400;
      boolean own = heading != null && heading.equals(line.at()) && all - prose > ENOUGH;
      if (own || (near && Titles.same(line.text(), title))) {
        return i + 1;
      }
      prose += line.prose();
    }
    return 0;
  }

  /** Lines made of links, and lines that give themselves away. */
  static boolean isLoose(Line line) {
    boolean links = line.linkShare() > 0.8 && (line.words() < 40 || !line.closed());
    return links || line.isFurniture();
  }

  private static void dropHead(List<Line> lines) {
    int first = 0;
    while (first < Math.min(8, lines.size()) && isByline(lines.get(first))) {
      first++;
    }
    lines.subList(0, first).clear();
  }

  private static boolean isByline(Line line) {
    if (line.kind() == Kind.HEADING || line.kind() == Kind.ROW || line.closed()) {
      return false;
    }
    int words = line.words();
    return words < 8
        || (words < 20
            && (PersonName.BY.matcher(line.text()).find()
                || DateWords.in(line.text()).isPresent()));
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
