package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.input.MarkupTruncator;
import backheel.source.page.PageLinks;
import backheel.source.page.PageSource;
import backheel.source.web.FetchResult;
import backheel.source.web.LocalSite;
import backheel.source.worker.FetchException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jsoup.select.NodeFilter.FilterResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and pages of five megabytes that would become hundreds of megabytes. */
class FeedLimitsTest {
  private static final URI ADDRESS = URI.create("https://feeds.example/all");
  private static final Instant FETCHED = Instant.parse("2026-12-01T12:00:00Z");
  private static final int FIVE_MEGABYTES = 5_000_000;

  @Test
  void feedWithHundredsOfThousandsOfEntriesIsTruncatedWithANote() throws Exception {
    var item = "<item><title>a</title></item>";
    var text = "<rss><channel>" + item.repeat(FIVE_MEGABYTES / item.length()) + "</channel></rss>";

    try (var site = new LocalSite().on("/feed", "text/xml", text);
        var client = LocalSite.web(java.time.Clock.systemUTC())) {
      var source = new FeedSource(client, site.at("/feed"), "Endless", Duration.ofMinutes(5));
      var visit = source.visit(null);

      assertThat(FeedParser.read(text, ADDRESS, FETCHED).entries())
          .hasSize(FeedMarkupHandler.MAX_ENTRIES);
      assertThat(visit.documents()).hasSizeLessThanOrEqualTo(200);
      assertThat(source.note()).isEqualTo("only the first 20000 of its entries are read");
    }
  }

  @Test
  void thousandsOfNewEntriesAreSpreadOverVisitsWithoutLoss() throws Exception {
    try (var site = new LocalSite();
        var client = LocalSite.web(java.time.Clock.systemUTC())) {
      var source = new FeedSource(client, site.at("/feed"), "Busy", Duration.ofMinutes(5));
      site.on("/feed", "text/xml", feedOf(1));
      var bookmark = source.visit(null).bookmark();
      site.on("/feed", "text/xml", feedOf(701));

      var ids = new LinkedHashSet<String>();
      for (int visits = 0; visits < 4; visits++) {
        var visit = source.visit(bookmark);
        assertThat(visit.backlog()).isFalse();
        assertThat(visit.documents()).hasSizeLessThanOrEqualTo(FeedVisit.MAX_NEW_PER_VISIT);
        assertThat(source.note().isEmpty()).isEqualTo(visits >= 2);
        visit.documents().forEach(document -> assertThat(ids.add(document.id())).isTrue());
        bookmark = visit.bookmark();
      }

      assertThat(ids).hasSize(700);
    }
  }

  private static String feedOf(int entries) {
    var items = new StringBuilder();
    for (int i = entries; i > 0; i--) {
      items.append("<item><title>t").append(i).append("</title><guid>g").append(i);
      items.append("</guid></item>");
    }
    return "<rss><channel><title>Busy</title>" + items + "</channel></rss>";
  }

  @Test
  void oneTextOfMegabytesIsCutWhateverTheFormat() throws Exception {
    var words = "update hhhhhhhhhhhhhhhhhhhh ".repeat(FIVE_MEGABYTES / 28);
    var json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"a\",";
    for (var text :
        List.of(
            json + "\"content_text\":\"" + words + "\"}]}",
            json + "\"content_html\":\"" + words + "\"}]}",
            "<rss><channel><item><title>a</title><description>" + words + "</description></item>",
            "<rss><channel><br><item><title>a</title><description>&nosuch;" + words)) {
      for (var entry : FeedParser.read(text, ADDRESS, FETCHED).entries()) {
        assertThat(entry.content().length()).isLessThan(300_000);
      }
    }
  }

  @Test
  void aBrokenFeedWithHundredsOfThousandsOfEntriesIsCutToo() throws FetchException {
    var item = "<item><title>a&nosuch;</title></item>";
    var text = "<rss><channel><br>" + item.repeat(FIVE_MEGABYTES / item.length());

    var feed = FeedParser.read(text, ADDRESS, FETCHED);

    assertThat(feed.entries()).hasSizeLessThanOrEqualTo(FeedMarkupHandler.MAX_ENTRIES);
  }

  @Test
  void jsonOfNothingButBracketsIsTruncated() throws FetchException {
    var text =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"a\",\"title\":\"A\"},"
            + "{\"x\":["
            + "{},".repeat(FIVE_MEGABYTES / 3)
            + "{}]}]}";

    var feed = FeedParser.read(text, ADDRESS, FETCHED);

    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.complete()).isFalse();
  }

  @Test
  void aJsonFeedWithHundredsOfThousandsOfItemsIsCut() throws FetchException {
    var text =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["
            + "{\"title\":\"A\"},".repeat(FIVE_MEGABYTES / 14)
            + "{\"title\":\"A\"}]}";

    assertThat(FeedParser.read(text, ADDRESS, FETCHED).entries().size())
        .isLessThanOrEqualTo(FeedMarkupHandler.MAX_ENTRIES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>", "<b><p>", "<table><tr>", "<a b c d e f=1>", "<!--x-->", "<x/>"})
  void aPageBecomesNoMoreNodesThanThereIsMemoryFor(String piece) {
    var page = page(piece.repeat(FIVE_MEGABYTES / piece.length()));

    int[] nodes = {0};
    page.html()
        .filter((node, depth) -> {
          nodes[0] += 1 + node.attributesSize();
          return FilterResult.CONTINUE;
        });

    assertThat(nodes[0]).isLessThan(3 * MarkupTruncator.MAX_ELEMENTS);
  }

  @Test
  void anOrdinaryPageIsNotCut() {
    var piece =
        "<div class=\"teaser\"><a href='/news/one-two-three-four'>A <b>word</b></a></div>\n";
    var markup = piece.repeat(5_000);

    assertThat(MarkupTruncator.cut(markup)).isSameAs(markup);
  }

  @Test
  void onlyTheFirstLinksOfAHugePageAreFollowed() {
    var links = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      links.append("<a href='/news/a-long-story-").append(i).append("'>x</a>");
    }

    assertThat(PageLinks.find(page(links.toString()))).hasSize(5_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<item>", "<a>", "<![CDATA[", "<x:y z='"})
  void aFeedNestedAHundredThousandTimesOverflowsNoStack(String piece) {
    var text = "<rss><channel>" + piece.repeat(100_000);

    assertThat(outcome(text)).isNotNull();
  }

  @Test
  void deepJsonOverflowsNoStack() {
    assertThat(outcome("{\"version\":\"jsonfeed\",\"items\":" + "[".repeat(1_000_000))).isNotNull();
    assertThat(outcome("{\"version\":\"jsonfeed\",\"x\":" + "{\"a\":".repeat(500_000))).isNotNull();
  }

  @Test
  void robotsRulesEndWhereTheStandardLetsThem() throws Exception {
    try (var site =
            new LocalSite()
                .on(
                    "/robots.txt",
                    "text/plain",
                    "\n".repeat(4_900_000) + "User-agent: *\nDisallow: /")
                .on("/", "text/html", "<html><a href='/news/one-two-three-four'>x</a>");
        var client = LocalSite.web(java.time.Clock.systemUTC())) {
      var source =
          new PageSource(
              client, site.at("/"), "Site", Duration.ofMinutes(5), 5, java.time.Clock.systemUTC());

      assertThat(source.visit(null).bookmark()).isNotEmpty();
    }
  }

  @Test
  void articlesOfOneVisitStayWithinFourMegabytesAndTheRestComesNext() throws Exception {
    var large = "<html><p>" + "word ".repeat(500_000);
    try (var site = new LocalSite().on("/robots.txt", "text/plain", "");
        var client = LocalSite.web(java.time.Clock.systemUTC())) {
      var list = new StringBuilder("<html>");
      for (int i = 0; i < 5; i++) {
        list.append("<a href='/news/one-two-three-").append(i).append("'>x</a>");
        site.on("/news/one-two-three-" + i, "text/html", large);
      }
      site.on("/", "text/html", list.toString());
      var source =
          new PageSource(
              client, site.at("/"), "Site", Duration.ofMinutes(5), 5, java.time.Clock.systemUTC());

      assertThat(source.visit(null).documents()).hasSize(2);
    }
  }

  private static Object outcome(String text) {
    try {
      return FeedParser.read(text, ADDRESS, FETCHED);
    } catch (FetchException e) {
      return e;
    }
  }

  private static FetchResult.Page page(String markup) {
    return new FetchResult.Page(
        URI.create("https://pages.example/"),
        "text/html",
        "<html><body>" + markup,
        FetchResult.Validators.EMPTY,
        Duration.ZERO,
        false,
        Instant.EPOCH);
  }
}
