package backheel.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.story.Document;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pictures that a list of articles shows with each of them are known for what they are. */
class PagePicturesTest {
  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.web(Clock.systemUTC());

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void thePictureByWhichTheListPresentsItselfIsNoArticles() throws IOException {
    article("one", "/campaign.jpg");
    list("<meta property='og:image' content='/campaign.jpg'>", "one");

    var document = visit().getFirst();

    assertThat(document.pictures().shared()).contains(site.at("/campaign.jpg"));
  }

  @Test
  void aPictureThatAllArticlesGiveForTheirOwnIsNoArticles() throws IOException {
    article("one", "/season.jpg");
    article("two", "/season.jpg");
    article("three", "/goal.jpg");
    list("", "one", "two");
    assertThat(visit().getFirst().pictures().shared()).containsExactly(site.at("/season.jpg"));

    list("", "one", "two", "three");
    assertThat(visit().getFirst().pictures().shared()).isEmpty();
  }

  private List<Document> visit() throws IOException {
    return new PageSource(
            client, site.at("/news"), "Site", Duration.ofMinutes(5), 3, Clock.systemUTC())
        .visit(null)
        .documents();
  }

  private void article(String name, String picture) {
    site.on(
        path(name),
        "text/html",
        "<!doctype html><head><meta property='og:image' content='"
            + picture
            + "'></head><body><h1>Story "
            + name
            + "</h1></body>");
  }

  private void list(String head, String... names) {
    var page = new StringBuilder("<!doctype html><head>" + head + "</head><body><main>");
    for (var name : names) {
      page.append("<article><h2><a href='").append(path(name)).append("'>The story called ");
      page.append(name).append("</a></h2></article>");
    }
    site.on("/news", "text/html", page.append("</main></body>").toString());
  }

  private static String path(String name) {
    return "/2026/06/the-story-called-" + name;
  }
}
