package backheel.understanding.extraction;

import backheel.understanding.extraction.author.BylineParser;
import backheel.understanding.extraction.date.DateParser;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TextLine.Kind;
import backheel.understanding.extraction.markup.TitleMatcher;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A cleaner of the lines of a page's article, at its start, at its end and in between. */
final class ArticleCleaner {
  /** Maximum number of lines above the article's own title. */
  private static final int MAX_LINES_ABOVE_TITLE = 25;

  /** Minimum length of the prose that must follow a title further down. */
  private static final int MIN_PROSE_AFTER_TITLE = 250;

  private ArticleCleaner() {}

  static List<TextLine> clean(List<TextLine> lines, String title) {
    return clean(lines, title, null);
  }

  /**
   * Returns the article among these lines.
   *
   * @param heading the element of the article's own title, if known
   */
  static List<TextLine> clean(List<TextLine> lines, String title, @Nullable Element heading) {
    List<TextLine> kept =
        withoutBoilerplate(lines.subList(afterTitle(lines, title, heading), lines.size()));
    kept.removeIf(TextLine::isCaption);
    kept = new ArrayList<>(ArticleTailRemover.cut(kept));
    kept.removeIf(ArticleCleaner::isRelatedLinksHeading);
    dropHead(kept);
    dropEnd(kept);
    return kept;
  }

  /**
   * Removes unmistakable boilerplate only, for markup that is meant to be the article and nothing
   * else.
   */
  static List<TextLine> removeBoilerplate(List<TextLine> lines) {
    List<TextLine> kept = withoutBoilerplate(lines);
    return kept.isEmpty() ? lines : ArticleTailRemover.cut(kept);
  }

  private static List<TextLine> withoutBoilerplate(List<TextLine> lines) {
    List<TextLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!isBoilerplate(lines.get(i)) || LinkedParagraphDetector.isParagraph(lines, i)) {
        kept.add(lines.get(i));
      }
    }
    return kept;
  }

  /**
   * Returns whether this is the heading of related links in the middle of an article, whose links
   * were removed.
   */
  private static boolean isRelatedLinksHeading(TextLine textLine) {
    return textLine.wordCount() < 8 && !textLine.endsSentence() && textLine.opensTail();
  }

  private static int afterTitle(List<TextLine> lines, String title, @Nullable Element heading) {
    int prose = 0;
    int all = lines.stream().mapToInt(TextLine::proseLength).sum();
    for (int i = 0; i < lines.size(); i++) {
      TextLine textLine = lines.get(i);
      boolean near = i < MAX_LINES_ABOVE_TITLE && prose <= 400;
      boolean own =
          heading != null
              && heading.equals(textLine.element())
              && all - prose > MIN_PROSE_AFTER_TITLE;
      if (own || (near && TitleMatcher.isSame(textLine.text(), title))) {
        return i + 1;
      }
      prose += textLine.proseLength();
    }
    return 0;
  }

  /** Returns whether the line consists of links or is unmistakable boilerplate. */
  static boolean isBoilerplate(TextLine textLine) {
    boolean links =
        textLine.linkShare() > 0.8 && (textLine.wordCount() < 40 || !textLine.endsSentence());
    return links || textLine.isBoilerplate();
  }

  private static void dropHead(List<TextLine> lines) {
    int first = 0;
    while (first < Math.min(8, lines.size()) && isByline(lines.get(first))) {
      first++;
    }
    lines.subList(0, first).clear();
  }

  private static boolean isByline(TextLine textLine) {
    if (textLine.kind() == Kind.HEADING || textLine.kind() == Kind.ROW || textLine.endsSentence()) {
      return false;
    }
    int words = textLine.wordCount();
    return words < 8
        || (words < 20
            && (BylineParser.BYLINE_START.matcher(textLine.text()).find()
                || DateParser.parse(textLine.text()).isPresent()));
  }

  private static void dropEnd(List<TextLine> lines) {
    int last = lines.size();
    while (last > 0 && isLeftOver(lines.get(last - 1))) {
      last--;
    }
    lines.subList(last, lines.size()).clear();
  }

  private static boolean isLeftOver(TextLine textLine) {
    return textLine.kind() == Kind.HEADING
        || (textLine.kind() == Kind.PARAGRAPH
            && textLine.wordCount() < 8
            && !textLine.endsSentence());
  }
}
