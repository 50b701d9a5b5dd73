package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TextLine.Kind;
import backheel.understanding.extraction.markup.TitleMatcher;
import backheel.understanding.extraction.metadata.BylineParser;
import backheel.understanding.extraction.metadata.DateParser;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Cleans the lines of a page's article: what stands before it, after it, and in between. */
final class ArticleCleaner {
  /** How far down the article's own title is looked for. */
  private static final int MAX_LINES_ABOVE_TITLE = 25;

  /** So much prose must follow a title that stands further down. */
  private static final int MIN_PROSE_AFTER_TITLE = 250;

  private ArticleCleaner() {}

  static List<TextLine> clean(List<TextLine> lines, String title) {
    return clean(lines, title, null);
  }

  /**
   * The article among these lines.
   *
   * @param heading the element of the article's own title, when it is known
   */
  static List<TextLine> clean(List<TextLine> lines, String title, @Nullable Element heading) {
    List<TextLine> kept =
        new ArrayList<>(lines.subList(afterTitle(lines, title, heading), lines.size()));
    kept.removeIf(line -> isBoilerplate(line) || line.isCaption());
    kept = new ArrayList<>(ArticleTail.cut(kept));
    kept.removeIf(ArticleCleaner::isRelatedLinksHeading);
    dropHead(kept);
    dropEnd(kept);
    return kept;
  }

  /** Only what gives itself away: for markup that is meant to be the article and nothing else. */
  static List<TextLine> removeBoilerplate(List<TextLine> lines) {
    List<TextLine> kept = new ArrayList<>(lines);
    kept.removeIf(ArticleCleaner::isBoilerplate);
    return kept.isEmpty() ? lines : ArticleTail.cut(kept);
  }

  /** The heading of related links in the middle of an article, when the links are gone. */
  private static boolean isRelatedLinksHeading(TextLine line) {
    return line.wordCount() < 8 && !line.endsSentence() && line.opensTail();
  }

  private static int afterTitle(List<TextLine> lines, String title, @Nullable Element heading) {
    int prose = 0;
    int all = lines.stream().mapToInt(TextLine::proseLength).sum();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean near = i < MAX_LINES_ABOVE_TITLE && prose <= 400;
      boolean own =
          heading != null && heading.equals(line.element()) && all - prose > MIN_PROSE_AFTER_TITLE;
      if (own || (near && TitleMatcher.isSame(line.text(), title))) {
        return i + 1;
      }
      prose += line.proseLength();
    }
    return 0;
  }

  /** Lines made of links, and lines that give themselves away. */
  static boolean isBoilerplate(TextLine line) {
    boolean links = line.linkShare() > 0.8 && (line.wordCount() < 40 || !line.endsSentence());
    return links || line.isBoilerplate();
  }

  private static void dropHead(List<TextLine> lines) {
    int first = 0;
    while (first < Math.min(8, lines.size()) && isByline(lines.get(first))) {
      first++;
    }
    lines.subList(0, first).clear();
  }

  private static boolean isByline(TextLine line) {
    if (line.kind() == Kind.HEADING || line.kind() == Kind.ROW || line.endsSentence()) {
      return false;
    }
    int words = line.wordCount();
    return words < 8
        || (words < 20
            && (BylineParser.BYLINE_START.matcher(line.text()).find()
                || DateParser.parse(line.text()).isPresent()));
  }

  private static void dropEnd(List<TextLine> lines) {
    int last = lines.size();
    while (last > 0 && isLeftOver(lines.get(last - 1))) {
      last--;
    }
    lines.subList(last, lines.size()).clear();
  }

  private static boolean isLeftOver(TextLine line) {
    return line.kind() == Kind.HEADING
        || (line.kind() == Kind.PARAGRAPH && line.wordCount() < 8 && !line.endsSentence());
  }
}
