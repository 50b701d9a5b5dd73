package backheel.source.page;

import static backheel.source.web.LocalSite.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.source.robots.RobotsTxt;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.story.Document;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSourceTest {
  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.web(Clock.systemUTC());
  private final PageSource source =
      new PageSource(client, site.at("/news"), "Site", Duration.ofMinutes(5), 2, Clock.systemUTC());

  @BeforeEach
  void publish() {
    for (var letter : List.of("a", "b", "c", "d")) {
      site.on(path(letter), "text/html", "<!doctype html><h1>Story " + letter + "</h1>");
    }
  }

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void readsTheFirstFewArticlesAsBacklogAndKnowsTheRest() throws IOException {
    list("c", "b", "a");

    var first = source.visit(null);

    assertThat(first.backlog()).isTrue();
    assertThat(first.documents())
        .extracting(Document::link)
        .containsExactly(site.at(path("b")), site.at(path("c")));
    assertThat(first.documents().getFirst().form()).isEqualTo(Document.Form.PAGE);
    assertThat(first.documents().getFirst().outlet()).isEqualTo("Site");
    assertThat(source.visit(first.bookmark()).documents()).isEmpty();
  }

  @Test
  void readsWhatIsNewAFewAtEachVisit() throws IOException {
    list("a");
    var first = source.visit(null);
    list("d", "c", "b", "a");
    var second = source.visit(first.bookmark());
    var third = source.visit(second.bookmark());

    assertThat(second.documents()).hasSize(2);
    assertThat(third.documents()).extracting(Document::link).containsExactly(site.at(path("b")));
    assertThat(source.visit(third.bookmark()).documents()).isEmpty();
  }

  @Test
  void triesAnArticleAgainThatCouldNotBeRead() throws IOException {
    list("a");
    var first = source.visit(null);
    list("b", "a");
    site.on(path("b"), exchange -> send(exchange, 500, "text/plain", ""));
    var second = source.visit(first.bookmark());
    site.on(path("b"), "text/html", "<!doctype html><h1>Story b</h1>");

    assertThat(second.documents()).isEmpty();
    assertThat(source.visit(second.bookmark()).documents()).hasSize(1);
  }

  @Test
  void readsOnlyWhatTheSiteLetsRobotsRead() throws IOException {
    site.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /2026/06/the-story-called-b");
    list("a");
    var first = source.visit(null);
    list("b", "c", "a");

    assertThat(source.visit(first.bookmark()).documents())
        .extracting(Document::link)
        .containsExactly(site.at(path("c")));
    assertThat(site.asked).doesNotContain(path("b"));
  }

  @Test
  void staysOutWhereRobotsMayNotGo() {
    site.on("/robots.txt", "text/plain", "User-agent: Backheel\nDisallow: /");
    list("a");

    assertThatThrownBy(() -> source.visit(null)).hasMessageContaining("does not let robots");
    assertThat(site.asked).containsExactly("/robots.txt");
  }

  @Test
  void takesMenusAndOtherSitesForNoArticles() {
    site.on(
        "/news",
        "text/html",
        "<!doctype html><nav><a href='/2026/06/a-long-menu-entry-here'>x</a></nav>"
            + "<a href='/tag/some-very-long-tag'>t</a><a href='/about'>About this paper and us</a>"
            + "<a href='https://other.example/2026/06/a-story-of-theirs'>o</a>"
            + "<a href='mailto:desk@site.example'>m</a>");

    assertThatThrownBy(() -> source.visit(null)).hasMessageContaining("lists no articles");
  }

  @ParameterizedTest
  @CsvSource({
    "/private/x, false",
    "/private/open/x, true",
    "/a.pdf, false",
    "/a.pdf?x, true",
    "/, true",
    "/q/1/print, false"
  })
  void readsRulesAsTheyAreMeant(String path, boolean allowed) {
    var robotsTxt =
        RobotsTxt.parse(
            """
            # rules
            User-agent: other
            Disallow: /
            User-agent: *
            Disallow: /private # not here
            Allow: /private/open
            Disallow: /*.pdf$
            Disallow: /q/*/print
            Disallow:
            """);

    assertThat(robotsTxt.allows(URI.create("https://site.example" + path))).isEqualTo(allowed);
  }

  private void list(String... letters) {
    var page = new StringBuilder("<!doctype html><main>");
    for (var letter : letters) {
      page.append("<article><h2><a href='").append(path(letter)).append("?utm_source=list'>");
      page.append("The story called ").append(letter).append("</a></h2></article>");
    }
    site.on("/news", "text/html", page.toString());
  }

  private static String path(String letter) {
    return "/2026/06/the-story-called-" + letter;
  }
}
