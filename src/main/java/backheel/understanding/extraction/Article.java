package backheel.understanding.extraction;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading alone gives: the article, before anything in it is understood.
 *
 * @param title "" when there is none
 * @param outlet "" when unknown
 * @param body paragraphs parted by a blank line
 * @param whole every line of the document, article or not
 */
public record Article(
    String title,
    Published published,
    List<String> authors,
    String outlet,
    @Nullable String language,
    @Nullable URI picture,
    String body,
    List<String> whole) {
  public Article {
    authors = List.copyOf(authors);
    whole = List.copyOf(whole);
  }

  static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  static String paragraphs(List<Line> lines) {
    return String.join("\n\n", texts(lines));
  }
}
