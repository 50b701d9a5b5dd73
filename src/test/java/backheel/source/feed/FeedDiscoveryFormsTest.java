package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.feed.FeedSource.DiscoveryResult;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of papers from which people expect a feed to be found. */
class FeedDiscoveryFormsTest {
  private static final String FEED =
      "<rss><channel><title>Terrace Times</title><item><title>One</title>"
          + "<link>https://terrace.example/1</link></item></channel></rss>";

  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.web(Clock.systemUTC());

  @BeforeEach
  void serve() {
    site.on("/feed.xml", "application/rss+xml", FEED);
  }

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><!DOCTYPE html><html><head>"
            + "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\"/></head></html>",
        "\n<head><link rel=alternate type=application/rss+xml href=/feed.xml></head><h1>Times</h1>",
        "<!-- made by hand --><title>Times</title><LINK REL=ALTERNATE"
            + " TYPE='application/rss+xml; charset=utf-8' HREF=/feed.xml>",
        "<html><body><p>Times</p><link rel='alternate' type='application/atom+xml'"
            + " href='feed.xml'></body></html>",
        "<html><body><a type='application/rss+xml' href='/feed.xml'>Subscribe</a></body></html>",
        "<html><body><a href='/about'>About</a><a href='/feed.xml'>RSS</a></body></html>",
        "<html><head><meta http-equiv='Refresh' content='0; URL=\"/home\"'></head></html>",
      })
  void aPageLeadsToItsFeed(String page) {
    site.on("/", "text/html", page);
    site.on(
        "/home",
        "text/html",
        "<html><head><link rel=alternate type=application/rss+xml href=/feed.xml></head></html>");

    assertThat(discover("/"))
        .isInstanceOfSatisfying(
            DiscoveryResult.Found.class,
            found -> {
              assertThat(found.feed()).isEqualTo(site.at("/feed.xml"));
              assertThat(found.title()).isEqualTo("Terrace Times");
            });
  }

  @Test
  void theFeedOfCommentsIsNotThePapers() {
    site.on(
        "/",
        "text/html",
        "<html><head><link rel=alternate type=application/rss+xml title='Comments' href=/c.xml>"
            + "<link rel=alternate type=application/rss+xml href=/feed.xml></head></html>");

    assertThat(discover("/")).isInstanceOf(DiscoveryResult.Found.class);
  }

  @Test
  void aPageWithoutAFeedSaysSo() {
    site.on("/", "text/html", "<html><body><a href='/feedback'>Feedback</a></body></html>");

    assertThat(discover("/"))
        .isEqualTo(
            new DiscoveryResult.NotAFeed(
                /* answered= */ true, "127.0.0.1 names no feed on that page"));
  }

  @Test
  void pagesThatLeadToEachOtherEnd() {
    site.on("/", "text/html", "<meta http-equiv=refresh content='0;url=/'><p>Soon</p>");

    assertThat(discover("/")).isInstanceOf(DiscoveryResult.NotAFeed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.xml?a=1|2", "feed.xml?x={y}", "feed.xml?q=a^b", "feed.xml?q=a b"})
  void addressesAreReadAsBrowsersReadThem(String typed) {
    assertThat(discover("/" + typed)).isInstanceOf(DiscoveryResult.Found.class);
  }

  private DiscoveryResult discover(String path) {
    return FeedSource.discover(client, site.at("/").resolve("/") + path.substring(1));
  }
}
