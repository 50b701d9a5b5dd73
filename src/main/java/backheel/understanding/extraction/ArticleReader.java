package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.understanding.text.TextNormalizer;
import java.util.List;

/** A reader of texts that are an article already: every character keeps its position. */
public final class ArticleReader {
  private ArticleReader() {}

  public static Article read(Document document) {
    String title = document.title() == null ? "" : TextNormalizer.normalize(document.title());
    String body = document.content();
    return new Article(
        title, PublicationDate.UNKNOWN, List.of(), "", null, null, body, body.lines().toList());
  }
}
