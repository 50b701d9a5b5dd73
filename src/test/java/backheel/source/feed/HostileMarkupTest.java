package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import backheel.source.page.PageLinks;
import backheel.source.web.FetchResult;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup that is written to be looked at for ever is read in no time. */
class HostileMarkupTest {
  private static final URI AT = URI.create("https://feeds.example/news.xml");
  private static final Instant FETCHED = Instant.parse("2026-12-01T12:00:00Z");
  private static final Duration IN_NO_TIME = Duration.ofSeconds(10);
  private static final String ITEM = "<item><title>One</title></item>";

  @Test
  void commentsBeforeTheRootDoNotOverflowTheStack() throws IOException {
    var comments = "<!---->".repeat(200_000);

    assertThat(FetchResult.Page.isHtml(comments + "<html>")).isTrue();
    assertThat(
            FeedParser.read(comments + "<rss><channel>" + ITEM + "</channel></rss>", AT, FETCHED))
        .satisfies(feed -> assertThat(feed.entries()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"</rss><!--", "</rss> <!-- -->", "</rss><!-- </rss> -->x", "</a:rss   "})
  void theEndOfAFeedIsFoundInNoTime(String again) {
    var text = again.repeat(100_000) + "x";

    assertThat(assertTimeoutPreemptively(IN_NO_TIME, () -> FeedEndDetector.isReached(text)))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'<rss></rss>', true",
    "'<rss></rss>  <!-- by hand -->\n', true",
    "'<a:feed></a:feed >', true",
    "'<rss></rss><!-- not closed', false",
    "'<rss></rss> more', false",
    "'<rss><item>', false",
    "'<rss></rss> <!-- </rss>', true"
  })
  void onlyBlanksAndCommentsStandBehindTheEnd(String text, boolean isWhole) {
    assertThat(FeedEndDetector.isReached(text)).isEqualTo(isWhole);
  }

  @Test
  void dashesInAnAddressAreReadInNoTime() {
    var links =
        ("<a href='/" + "-".repeat(2_000) + "/x/'>A headline of some length</a>").repeat(50);
    var page = page(links);

    assertThat(assertTimeoutPreemptively(IN_NO_TIME, () -> PageLinks.find(page))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/news/rovers-win-the-cup, true",
    "/news/rovers-win-the-cup/, true",
    "/rovers-win-cup, false",
    "/a-b-c/d, false",
    "/2026/03/late-winner, true",
    "/x/123456, true",
    "/article/late-winner, true",
    "/sport/, false"
  })
  void addressesOfStoriesAreRecognised(String path, boolean isStory) {
    var link = "<a href='" + path + "'>Short</a>";

    assertThat(PageLinks.find(page(link))).hasSize(isStory ? 1 : 0);
  }

  private static FetchResult.Page page(String text) {
    return new FetchResult.Page(
        AT, "text/html", text, FetchResult.Validators.EMPTY, Duration.ZERO, false, Instant.EPOCH);
  }
}
