package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.understanding.extraction.date.PublicationDate;
import backheel.understanding.text.TextNormalizer;
import java.util.List;
import java.util.function.Predicate;

/** A reader of the article in a document of any form. */
public final class ArticleReader {
  private ArticleReader() {}

  /**
   * Reads a document.
   *
   * @param isSide whether a name is that of a team or club, which outlets are called like
   * @param isFirstName whether a folded word is a first name, with which authors sign
   */
  public static Article read(
      Document document, Predicate<String> isSide, Predicate<String> isFirstName) {
    return switch (document.form()) {
      case PAGE -> PageReader.read(document, isSide);
      case FRAGMENT -> FragmentReader.read(document, isSide);
      case TEXT -> TextReader.read(document, isSide, isFirstName);
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
