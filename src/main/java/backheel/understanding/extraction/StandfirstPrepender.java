package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TextLine.Kind;
import backheel.understanding.text.TextTruncator;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The sentences between a page's title and its text, often in a separate element. */
final class StandfirstPrepender {
  private static final int MAX_LINES_TO_TITLE = 12;
  private static final int MAX_LINES = 3;
  private static final int MAX_LINE_LENGTH = 600;
  private static final int MAX_LINES_COMPARED = 40;
  private static final int MAX_CHARACTERS_COMPARED = 2000;

  private StandfirstPrepender() {}

  /**
   * Returns the article with its standfirst.
   *
   * @param lines lines of the page, without boilerplate
   * @param heading heading of the article, null when there is none
   */
  static List<TextLine> prepend(
      List<TextLine> body, List<TextLine> lines, @Nullable Element heading) {
    if (body.isEmpty() || heading == null) {
      return body;
    }
    int first = lines.indexOf(body.getFirst());
    int title = first;
    while (title >= 0
        && first - title <= MAX_LINES_TO_TITLE
        && !heading.equals(lines.get(title).element())) {
      title--;
    }
    if (title < 0 || first - title > MAX_LINES_TO_TITLE) {
      return body;
    }
    List<TextLine> whole = new ArrayList<>();
    for (TextLine textLine : lines.subList(title + 1, first)) {
      if (textLine.isProse()
          && textLine.text().length() <= MAX_LINE_LENGTH
          && textLine.endsSentence()
          && textLine.kind() != Kind.HEADING
          && !isRepeated(textLine.text(), body)
          && textLine.linkShare() == 0
          && !ArticleCleaner.isBoilerplate(textLine)) {
        whole.add(textLine);
      }
    }
    if (whole.size() > MAX_LINES) {
      return body;
    }
    whole.addAll(body);
    return whole;
  }

  /** Returns whether the article repeats the text among its first lines. */
  private static boolean isRepeated(String text, List<TextLine> body) {
    return body.stream()
        .limit(MAX_LINES_COMPARED)
        .anyMatch(
            other -> TextTruncator.truncate(other.text(), MAX_CHARACTERS_COMPARED).contains(text));
  }
}
