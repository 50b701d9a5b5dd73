package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.understanding.text.TextNormalizer;
import java.util.List;

/** A reader of the article in a document of any form. */
public final class ArticleReader {
  private ArticleReader() {}

  public static Article read(Document document) {
    return switch (document.form()) {
      case PAGE -> PageReader.read(document);
      case FRAGMENT -> FragmentReader.read(document);
      case TEXT -> TextReader.read(document);
      case ARTICLE -> asGiven(document);
    };
  }

  /** Returns a text that is an article already: every character keeps its position. */
  private static Article asGiven(Document document) {
    String title = document.title() == null ? "" : TextNormalizer.normalize(document.title());
    String body = document.content();
    return new Article(
        title, PublicationDate.UNKNOWN, List.of(), "", null, null, body, body.lines().toList());
  }
}
