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
  /** A text longer than this is no article; the rest is left out. */
  static final int LONGEST = 256 * 1024;

  public Article {
    body = cut(body);
    authors = List.copyOf(authors);
    whole = List.copyOf(whole);
  }

  private static String cut(String body) {
    if (body.length() <= LONGEST) {
      return body;
    }
    return body.substring(
        0, Character.isHighSurrogate(body.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  static String paragraphs(List<Line> lines) {
    return String.join("\n\n", texts(lines));
  }
}
