package backheel.understanding.extraction.author;

import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.outlet.OutletAliases;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * The statements of a page about the authors of its article.
 *
 * @param lines every line of the page
 * @param body the lines of the article
 */
public record AuthorEvidence(
    Document page,
    JsonLd jsonLd,
    MetaTags metaTags,
    OutletAliases outlet,
    List<TextLine> lines,
    String title,
    List<TextLine> body) {

  public AuthorEvidence {
    lines = List.copyOf(lines);
    body = List.copyOf(body);
  }
}
