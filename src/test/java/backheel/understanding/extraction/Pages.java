package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.story.Document.Form;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Made-up pages for the tests of reading. */
public final class Pages {
  static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  static final String FIRST =
      "The rain had stopped an hour before kick-off, but the pitch was still heavy, and both sides"
          + " needed time to find their feet.";
  static final String SECOND =
      "Midway through the second half the captain rose highest at the far post and sent the"
          + " travelling supporters home happy.";
  static final String THIRD =
      "Nobody in the old stand sat down again, and the last ten minutes were played to one long"
          + " song that was heard across the river.";
  static final String TITLE = "Rovers win at last in the mud";

  private Pages() {}

  public static Article read(String html) {
    return read("https://touchline.test/rovers", html);
  }

  public static Article read(String address, String html) {
    return PageReader.read(
        new Document(
            "p", Form.PAGE, html, URI.create(address), "", null, null, null, List.of(), null, NOW),
        name -> false);
  }

  /** A page with nothing but a title and an article, and what else is given. */
  public static String page(String head, String underTitle, String afterArticle) {
    return "<html><head><title>"
        + TITLE
        + "</title>"
        + head
        + "</head><body><h1>"
        + TITLE
        + "</h1>"
        + underTitle
        + "<div class='article-body'>"
        + article()
        + "</div>"
        + afterArticle
        + "</body></html>";
  }

  public static String article() {
    return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  }

  public static String body() {
    return FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
  }
}
