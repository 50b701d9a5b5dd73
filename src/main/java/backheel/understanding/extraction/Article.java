package backheel.understanding.extraction;

import backheel.understanding.extraction.date.PublicationDate;
import backheel.understanding.extraction.markup.TextLine;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article of a document, extracted but not yet analysed.
 *
 * @param title "" when there is none
 * @param outlet "" when unknown
 * @param body paragraphs separated by a blank line
 * @param allLines every line of the document, article or not
 */
public record Article(
    String title,
    PublicationDate published,
    List<String> authors,
    String outlet,
    @Nullable String language,
    @Nullable URI picture,
    String body,
    List<String> allLines) {
  /** Maximum length of an article; the rest of a longer text is dropped. */
  static final int MAX_BODY_LENGTH = 256 * 1024;

  public Article {
    body = cut(body);
    authors = List.copyOf(authors);
    allLines = List.copyOf(allLines);
  }

  private static String cut(String body) {
    if (body.length() <= MAX_BODY_LENGTH) {
      return body;
    }
    return body.substring(
        0,
        Character.isHighSurrogate(body.charAt(MAX_BODY_LENGTH - 1))
            ? MAX_BODY_LENGTH - 1
            : MAX_BODY_LENGTH);
  }

  static List<String> texts(List<TextLine> lines) {
    return lines.stream().map(TextLine::text).toList();
  }

  static String paragraphs(List<TextLine> lines) {
    return String.join("\n\n", texts(lines));
  }
}
