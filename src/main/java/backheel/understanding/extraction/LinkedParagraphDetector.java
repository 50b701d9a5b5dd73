package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TextLine.Kind;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A detector of paragraphs that are wholly a link and yet part of the article: whole sentences
 * between other paragraphs of the same markup.
 */
final class LinkedParagraphDetector {
  private static final int MIN_WORDS = 20;

  private LinkedParagraphDetector() {}

  /** Returns whether the line at that index is such a paragraph. */
  static boolean isParagraph(List<TextLine> lines, int at) {
    TextLine line = lines.get(at);
    return line.kind() == Kind.PARAGRAPH
        && line.wordCount() >= MIN_WORDS
        && line.endsSentence()
        && !line.isBoilerplate()
        && isAround(line.element())
        && isLike(lines, at - 1, line)
        && isLike(lines, at + 1, line);
  }

  /** Returns whether the link is inside the paragraph; a teaser is often inside its link. */
  private static boolean isAround(@Nullable Element element) {
    return element != null && element.normalName().equals("p") && element.closest("a") == null;
  }

  /** Returns whether the line is running text in the same kind of element at the same place. */
  private static boolean isLike(List<TextLine> lines, int at, TextLine line) {
    if (at < 0 || at >= lines.size() || !lines.get(at).isProse()) {
      return false;
    }
    @Nullable Element one = line.element();
    @Nullable Element other = lines.get(at).element();
    for (int level = 0; level < 2 && one != null && other != null; level++) {
      if (!one.normalName().equals(other.normalName())
          || !one.className().equals(other.className())) {
        return false;
      }
      one = one.parent();
      other = other.parent();
      if (one != null && one.equals(other)) {
        return true;
      }
    }
    return false;
  }
}
