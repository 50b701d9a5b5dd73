package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.understanding.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads plain text, perhaps copied from a page with everything that stood around the article. */
public final class TextReading {
  private static final int LONGEST_TITLE = 30;
  private static final int HEAD = 12;

  private TextReading() {}

  public static Article read(Document document) {
    List<String> raw =
        Unwrapping.lines(document.content()).stream()
            .map(Words::tidy)
            .filter(line -> !line.isEmpty())
            .limit(Unrolling.MOST_LINES)
            .toList();
    TextHead head = TextHead.of(raw, document.fetched());
    List<Line> lines = head.rest().stream().map(Line::plain).toList();
    Stretch stretch = Stretch.best(lines);
    String title =
        document.title() != null
            ? Words.tidy(document.title())
            : !head.title().isEmpty() ? head.title() : title(lines, stretch);
    List<Line> body =
        PageCleaning.clean(new ArrayList<>(lines.subList(stretch.start(), stretch.end())), title);
    return new Article(
        title,
        head.published(),
        head.authors(),
        head.outlet(),
        null,
        null,
        Article.paragraphs(body),
        document.content().lines().toList());
  }

  /** The line above the text that looks most like a headline: the longest that is no sentence. */
  private static String title(List<Line> lines, Stretch stretch) {
    String best = "";
    for (int i = Math.max(0, stretch.start() - HEAD);
        i <= stretch.start() && i < lines.size();
        i++) {
      Line line = lines.get(i);
      int words = line.words();
      if (words >= 4
          && words <= LONGEST_TITLE
          && !line.text().endsWith(".")
          && !line.isFurniture()
          && words > Words.count(best)) {
        best = line.text();
      }
    }
    return best;
  }
}
