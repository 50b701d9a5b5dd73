package backheel.understanding.extraction.plain;

import backheel.understanding.extraction.markup.TextLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article of a plain text, its lines not yet cleaned.
 *
 * @param title "" when there is none
 * @param published null when no line and no address tells the day
 * @param outlet "" when no label names it
 */
public record PlainArticle(
    String title,
    List<TextLine> lines,
    @Nullable FoundDate published,
    List<String> authors,
    String outlet) {

  public PlainArticle {
    lines = List.copyOf(lines);
    authors = List.copyOf(authors);
  }
}
