package backheel.understanding.extraction;

import backheel.understanding.extraction.Line.Kind;
import backheel.understanding.text.Cut;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The sentences between a page's title and its text, which often stand in an element apart. */
final class Standfirst {
  private static final int FAR = 12;
  private static final int MOST = 3;
  private static final int LONGEST = 600;
  private static final int FIRST = 40;
  private static final int BEGINNING = 2000;

  private Standfirst() {}

  /**
   * The article with its standfirst.
   *
   * @param lines of the page, without its furniture
   * @param heading of the article, null when there is none
   */
  static List<Line> with(List<Line> body, List<Line> lines, @Nullable Element heading) {
    if (body.isEmpty() || heading == null) {
      return body;
    }
    int first = lines.indexOf(body.getFirst());
    int title = first;
    while (title >= 0 && first - title <= FAR && !heading.equals(lines.get(title).at())) {
      title--;
    }
    if (title < 0 || first - title > FAR) {
      return body;
    }
    List<Line> whole = new ArrayList<>();
    for (Line line : lines.subList(title + 1, first)) {
      if (line.isProse()
          && line.text().length() <= LONGEST
          && line.closed()
          && line.kind() != Kind.HEADING
          && !isTold(line.text(), body)
          && line.linkShare() == 0
          && !PageCleaning.isLoose(line)) {
        whole.add(line);
      }
    }
    if (whole.size() > MOST) {
      return body;
    }
    whole.addAll(body);
    return whole;
  }

  /** Whether the article says the same among its first lines. */
  private static boolean isTold(String text, List<Line> body) {
    return body.stream()
        .limit(FIRST)
        .anyMatch(other -> Cut.to(other.text(), BEGINNING).contains(text));
  }
}
