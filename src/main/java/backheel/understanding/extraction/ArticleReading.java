package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.understanding.text.Words;
import java.util.List;

/** Takes a text that is an article already as it is: every character stays where it was. */
public final class ArticleReading {
  private ArticleReading() {}

  public static Article read(Document document) {
    String title = document.title() == null ? "" : Words.tidy(document.title());
    String body = document.content();
    return new Article(
        title, Published.UNKNOWN, List.of(), "", null, null, body, body.lines().toList());
  }
}
