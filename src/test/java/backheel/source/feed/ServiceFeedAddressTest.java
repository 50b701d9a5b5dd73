package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceFeedAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/channel/UCabc-1/videos,"
        + " https://www.youtube.com/feeds/videos.xml?channel_id=UCabc-1",
    "https://m.youtube.com/playlist?list=PL1, https://www.youtube.com/feeds/videos.xml?playlist_id=PL1",
    "https://old.reddit.com/r/soccer, https://www.reddit.com/r/soccer.rss",
    "https://medium.com/@tactics, https://medium.com/feed/@tactics",
    "https://tactics.substack.com/, https://tactics.substack.com/feed",
    "https://terraces.tumblr.com, https://terraces.tumblr.com/rss",
    "https://terraces.blogspot.com/, https://terraces.blogspot.com/feeds/posts/default",
    "https://bsky.app/profile/club.example.org, https://bsky.app/profile/club.example.org/rss",
    "https://mastodon.social/@club, https://mastodon.social/@club.rss",
  })
  void aProfileLeadsToItsFeed(String page, String feed) {
    assertThat(ServiceFeedAddress.find(URI.create(page))).isEqualTo(URI.create(feed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/watch?v=1",
        "https://notyoutube.com/channel/UCabc",
        "https://medium.com/@tactics/an-article-1",
        "https://paper.example/substack.com/"
      })
  void anyOtherPageDoesNot(String page) {
    assertThat(ServiceFeedAddress.find(URI.create(page))).isNull();
  }
}
