package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.feed.FeedSource.DiscoveryResult;
import backheel.source.feed.FeedSource.DiscoveryResult.NamedFeed;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that name more than one feed. */
class SeveralFeedsTest {
  private static final String RSS = "<link rel=alternate type=application/rss+xml ";
  private static final String ATOM = "<link rel=alternate type=application/atom+xml ";

  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.web(Clock.systemUTC());

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  private DiscoveryResult discover(String head) {
    site.on(
        "/feed.xml",
        "application/rss+xml",
        "<rss><channel><title>Terrace Times</title><item><title>One</title>"
            + "<link>https://terrace.example/1</link></item></channel></rss>");
    site.on("/", "text/html", "<!doctype html><html>" + head + "</html>");
    return FeedSource.discover(client, site.at("/").toString());
  }

  private static List<NamedFeed> feeds(DiscoveryResult result) {
    return result instanceof DiscoveryResult.Several(var feeds) ? feeds : List.of();
  }

  @Test
  void severalFeedsAreListedInThePagesOrderWithoutReadingAny() {
    var found =
        discover(
            RSS
                + "title='All news' href=/all.xml>"
                + RSS
                + "title='Football &amp; more' href='football.xml'>"
                + RSS
                + "title='Comments' href=/talk.xml>"
                + ATOM
                + "title='Women' href='https://feeds.other.example/women'>"
                + RSS
                + "href='/comments/feed'>");

    assertThat(feeds(found))
        .extracting(NamedFeed::title)
        .containsExactly("All news", "Football & more", "Women");
    assertThat(feeds(found).get(1).address()).isEqualTo(site.at("/football.xml"));
    assertThat(site.asked).containsExactly("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // One feed, under two addresses.
        RSS + "title=News href=/feed.xml>" + RSS + "title='News again' href=/feed.xml/>",
        RSS + "href=/feed.xml>" + RSS + "href=/feed.xml#top>",
        // One feed, in two formats.
        RSS + "title=RSS href=/feed.xml>" + ATOM + "title=Atom href=/atom.xml>",
        RSS + "title='News (RSS 2.0)' href=/feed.xml>" + ATOM + "title='News Atom 1.0' href=/a>",
        RSS + "href=/feed.xml>" + ATOM + "href=/atom.xml>",
        // One feed, and its comments.
        RSS + "title='Times » Feed' href=/feed.xml>" + RSS + "title='T » Comments Feed' href=/c>",
        RSS + "title='التعليقات' href='/?feed=comments-rss2'>" + RSS + "href=/feed.xml>",
        // One feed declared, and others that are only linked.
        "<LINK REL=ALTERNATE TYPE=APPLICATION/RSS+XML HREF=/feed.xml><a href=/old.rss>RSS</a>",
      })
  void onlyOneFeedIsTakenAtOnce(String head) {
    assertThat(discover(head)).isInstanceOf(DiscoveryResult.Found.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RSS + "title=RSS href=/all.xml>" + RSS + "title=RSS href=/football.xml>",
        RSS + "title=All href=/all.xml>" + ATOM + "title=Football href=/football.xml>",
        RSS + "href='/feed?team=1'>" + RSS + "href='/feed?team=2'>",
        RSS + "title=News href=/feed.xml>" + ATOM + "title=News href=https://blog.example/atom>",
        "<a href=/all.rss>All</a><a href=/football.rss>Football</a>",
        "<LINK REL='Alternate Home' TYPE='Text/XML' HREF=a.xml><link rel=alternate"
            + " type='application/feed+json' title=Other href=b.json>",
      })
  void differentFeedsAreOffered(String head) {
    assertThat(feeds(discover(head))).hasSize(2);
  }

  @Test
  void hundredsOfFeedsAreListedInLinearTime() {
    var many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> RSS + "title='Team " + i + "' href='/team" + i + ".xml'>")
            .collect(Collectors.joining());

    assertThat(feeds(discover(many))).hasSizeBetween(30, 200);
  }
}
