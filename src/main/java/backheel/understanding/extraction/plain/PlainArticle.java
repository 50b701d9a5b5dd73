package backheel.understanding.extraction.plain;

import backheel.understanding.extraction.date.PublicationDate;
import backheel.understanding.extraction.markup.TextLine;
import java.util.List;

/**
 * The article of a plain text, its lines not yet cleaned.
 *
 * @param title "" when there is none
 * @param outlet "" when no label names it
 */
public record PlainArticle(
    String title,
    List<TextLine> lines,
    PublicationDate published,
    List<String> authors,
    String outlet) {

  public PlainArticle {
    lines = List.copyOf(lines);
    authors = List.copyOf(authors);
  }
}
