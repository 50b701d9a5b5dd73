package backheel.source.feed;

import static backheel.source.feed.FeedParserTest.titles;
import static backheel.source.web.LocalSite.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.source.feed.FeedSource.DiscoveryResult;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.story.Document;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedSourceTest {
  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.web(Clock.systemUTC());

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void handsOverWhatStoodThereAsBacklogAndOnlyWhatIsNewAfterwards() throws IOException {
    var source = source("/feed");
    serve(item("b", "Second"), item("a", "First"));

    var first = source.visit(null);
    serve(item("c", "Third"), item("b", "Second"), item("a", "First"));
    var second = source.visit(first.bookmark());

    assertThat(first.backlog()).isTrue();
    assertThat(titles(first)).containsExactly("First", "Second");
    assertThat(second.backlog()).isFalse();
    assertThat(titles(second)).containsExactly("Third");
    assertThat(source.name()).isEqualTo("Feed");
  }

  @Test
  void fillsADocument() throws IOException {
    serve(
        "<item><title>One &amp;amp; all</title><link>/one</link><guid isPermaLink='false'>7</guid>"
            + "<description>&lt;p&gt;Words&lt;/p&gt;</description>"
            + "<pubDate>Tue, 16 Jun 2026 21:04:00 GMT</pubDate></item>");

    var document = source("/feed").visit(null).documents().getFirst();

    assertThat(document.form()).isEqualTo(Document.Form.FRAGMENT);
    assertThat(document.id()).isEqualTo(site.at("/feed") + "#7");
    assertThat(document.content()).isEqualTo("<p>Words</p>");
    assertThat(document.title()).isEqualTo("One & all");
    assertThat(document.link()).isEqualTo(site.at("/one"));
    assertThat(document.outlet()).isEqualTo("Feed");
    assertThat(document.language()).isEqualTo("en");
    assertThat(document.published()).isEqualTo(Instant.parse("2026-06-16T21:04:00Z"));
  }

  @Test
  void usesTheConfiguredNameAsOutlet() throws IOException {
    serve(item("a", "First"));
    var source = new FeedSource(client, site.at("/feed"), "The Gazette", Duration.ofMinutes(5));

    assertThat(source.visit(null).documents().getFirst().outlet()).isEqualTo("The Gazette");
    assertThat(source.name()).isEqualTo("The Gazette");
  }

  @Test
  void doesNotTakeOldItemsForNewWhenOneIsRemoved() throws IOException {
    var source = source("/feed");
    serve(item("c", "Third"), item("b", "Second"), item("a", "First"));
    var first = source.visit(null);
    serve(item("c", "Third"), item("b", "Second"));
    var second = source.visit(first.bookmark());
    serve(item("b", "Second"), item("a", "First"));
    var third = source.visit(second.bookmark());

    assertThat(second.documents()).isEmpty();
    assertThat(third.documents()).isEmpty();
  }

  @Test
  void doesNotTakeAnEditedTitleOrDateForANewItem() throws IOException {
    var source = source("/feed");
    serve(item("a", "First"));
    var first = source.visit(null);
    serve(item("a", "First, corrected").replace("</item>", "<pubDate>2026-06-16</pubDate></item>"));

    assertThat(source.visit(first.bookmark()).documents()).isEmpty();
  }

  @Test
  void doesNotTakeANewGuidForTheSameArticleForANewItem() throws IOException {
    var source = source("/feed");
    serve("<item><title>A</title><link>https://o.example/news/a</link><guid>x#0</guid></item>");
    var first = source.visit(null);
    serve("<item><title>A</title><link>https://o.example/news/a</link><guid>x#1</guid></item>");

    assertThat(source.visit(first.bookmark()).documents()).isEmpty();
  }

  @Test
  void doesNotTakeEverythingForNewWhenTheSiteMoves() throws IOException {
    var source = source("/feed");
    serve("<item><title>A</title><link>http://old.example/news/a?id=1</link></item>");
    var first = source.visit(null);
    serve("<item><title>A</title><link>https://www.new.example/news/a?id=1</link></item>");

    assertThat(source.visit(first.bookmark()).documents()).isEmpty();
  }

  @Test
  void tellsApartItemsThatShareAGuidOrALink() throws IOException {
    var source = source("/feed");
    serve(
        "<item><title>A</title><link>https://o.example/a</link><guid>0</guid></item>",
        "<item><title>B</title><link>https://o.example/b</link><guid>0</guid></item>",
        "<item><title>C</title><link>https://o.example/live</link></item>",
        "<item><title>D</title><link>https://o.example/live</link></item>",
        "<item><title>D</title><link>https://o.example/live</link></item>");

    var first = source.visit(null);

    assertThat(titles(first)).containsExactly("D", "C", "B", "A");
    assertThat(first.documents()).extracting(Document::id).doesNotHaveDuplicates();
    assertThat(source.visit(first.bookmark()).documents()).isEmpty();
  }

  @Test
  void putsTheOldestFirstByDateWhateverTheFeedsOrder() throws IOException {
    serve(
        item("a", "Oldest").replace("</item>", "<pubDate>2026-06-01</pubDate></item>"),
        item("c", "Newest").replace("</item>", "<pubDate>2026-06-03</pubDate></item>"),
        item("b", "Middle").replace("</item>", "<pubDate>2026-06-02</pubDate></item>"));

    assertThat(titles(source("/feed").visit(null))).containsExactly("Oldest", "Middle", "Newest");
  }

  @Test
  void leavesTheBookmarkAsItWasWhenNothingHasChanged() throws IOException {
    var source = source("/feed");
    site.on(
        "/feed",
        exchange -> {
          if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
          } else {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            send(exchange, 200, "text/xml", feed(item("a", "First")));
          }
        });
    var first = source.visit(null);
    var restarted = source("/feed");

    var second = restarted.visit(first.bookmark());

    assertThat(second.documents()).isEmpty();
    assertThat(second.bookmark()).isEqualTo(first.bookmark());
    assertThat(restarted.name()).isEqualTo("Feed");
  }

  @Test
  void isNotFooledByFeedsThatOnlyTellTheTimeAnew() throws IOException {
    var source = source("/feed");
    serve("<lastBuildDate>1</lastBuildDate>", item("a", "First"));
    var first = source.visit(null);
    serve("<lastBuildDate>2</lastBuildDate>", item("a", "First"));

    assertThat(source.visit(first.bookmark()).bookmark()).isEqualTo(first.bookmark());
  }

  @Test
  void catchesUpQuietlyWhenTheFirstVisitWasCutShort() throws IOException {
    var source = source("/feed");
    var whole = feed(item("c", "Third"), item("b", "Second"), item("a", "First"));
    site.on("/feed", "text/xml", whole.substring(0, whole.indexOf("Second")));
    var first = source.visit(null);
    site.on("/feed", "text/xml", whole);
    var second = source.visit(first.bookmark());

    assertThat(titles(first)).containsExactly("Third");
    assertThat(titles(second)).containsExactly("First", "Second");
    assertThat(second.backlog()).isTrue();
  }

  @Test
  void handsOverTheLatestOfALongBacklogAndKnowsTheRest() throws IOException {
    var source = source("/feed");
    var items = IntStream.range(0, 2_500).mapToObj(i -> item("n" + i, "Story " + i));
    serve(items.toArray(String[]::new));

    var first = source.visit(null);

    assertThat(first.documents()).hasSize(200);
    assertThat(titles(first)).last().isEqualTo("Story 0");
    assertThat(source.visit(first.bookmark()).documents()).isEmpty();
    assertThat(first.bookmark()).hasSizeLessThan(62_000);
  }

  @Test
  void keepsItsBookmarkShort() throws IOException {
    var source = source("/feed");
    String bookmark = null;
    for (int day = 0; day < 40; day++) {
      int from = day * 30;
      serve(
          IntStream.range(from, from + 30)
              .mapToObj(i -> item("n" + i, "Story " + i))
              .toArray(String[]::new));
      bookmark = source.visit(bookmark).bookmark();
    }

    assertThat(bookmark).hasSizeLessThan(5_500);
  }

  @Test
  void startsAfreshWithABookmarkThatCannotBeRead() throws IOException {
    serve(item("a", "First"));

    assertThat(source("/feed").visit("{broken").backlog()).isTrue();
  }

  @Test
  void followsAPageToTheFeedItNamesAndRemembersIt() throws IOException {
    var source = source("/");
    site.on("/", "text/html", page("/feed"));
    serve(item("a", "First"));

    var first = source.visit(null);
    source.visit(first.bookmark());

    assertThat(titles(first)).containsExactly("First");
    assertThat(site.asked).containsExactly("/", "/feed", "/feed");
  }

  @Test
  void asksThePageAgainWhenTheFeedItNamedIsGone() throws IOException {
    var source = source("/");
    site.on("/", "text/html", page("/feed"));
    serve(item("a", "First"));
    var first = source.visit(null);
    site.on("/feed", exchange -> send(exchange, 404, "text/plain", ""));
    site.on("/", "text/html", page("/new"));
    site.on("/new", "text/xml", feed(item("b", "Second"), item("a", "First")));

    assertThat(titles(source.visit(first.bookmark()))).containsExactly("Second");
  }

  @Test
  void failsPlainlyOnAPageWithoutFeedAndOnNothing() {
    site.on("/page", "text/html", "<!doctype html><p>Hello");
    site.on("/empty", "text/xml", "");

    assertThatThrownBy(() -> source("/page").visit(null)).hasMessageContaining("names no feed");
    assertThatThrownBy(() -> source("/empty").visit(null)).hasMessageContaining("is empty");
  }

  @Test
  void findsTheFeedThatAPersonMeans() {
    site.on("/", "text/html", page("/feed"));
    serve(item("a", "First"));

    var feedDiscoveryResult = FeedSource.discover(client, " " + site.at("/") + " ");

    assertThat(feedDiscoveryResult)
        .isInstanceOfSatisfying(
            DiscoveryResult.Found.class,
            found -> {
              assertThat(found.feed()).isEqualTo(site.at("/feed"));
              assertThat(found.title()).isEqualTo("Feed");
              assertThat(titles(found.visit())).containsExactly("First");
            });
  }

  @Test
  void tellsAPersonWhyItIsNoFeed() {
    site.on("/page", "text/html", "<!doctype html><p>Hello");

    assertThat(answered(site.at("/page").toString())).isTrue();
    assertThat(answered(site.at("/nothing").toString())).isTrue();
    assertThat(answered("not an address")).isTrue();
    site.on("/broken", exchange -> exchange.sendResponseHeaders(500, -1));
    assertThat(answered(site.at("/broken").toString())).isFalse();
    assertThat(FeedSource.discover(client, "file:///etc/passwd"))
        .isInstanceOf(DiscoveryResult.Refused.class);
    assertThat(FeedSource.discover(client, "http://10.0.0.1/feed"))
        .isInstanceOf(DiscoveryResult.Refused.class);
  }

  private boolean answered(String typed) {
    var feedDiscoveryResult = FeedSource.discover(client, typed);
    assertThat(feedDiscoveryResult).isInstanceOf(DiscoveryResult.NotAFeed.class);
    return ((DiscoveryResult.NotAFeed) feedDiscoveryResult).answered();
  }

  private FeedSource source(String path) {
    return new FeedSource(client, site.at(path), null, Duration.ofMinutes(5));
  }

  private void serve(String... items) {
    site.on("/feed", "text/xml", feed(items));
  }

  private static String feed(String... items) {
    return "<rss version='2.0'><channel><title>Feed</title><language>en-gb</language>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String guid, String title) {
    return "<item><title>%s</title><guid isPermaLink='false'>%s</guid></item>"
        .formatted(title, guid);
  }

  private static String page(String feed) {
    return "<!doctype html><html><head><link rel=alternate type=application/rss+xml href="
        + URI.create(feed)
        + "></head><body><p>Words</body></html>";
  }
}
