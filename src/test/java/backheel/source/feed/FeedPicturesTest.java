package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.worker.FetchException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pictures an entry of a feed offers, and which are only the outlet's. */
class FeedPicturesTest {
  private static final URI AT = URI.create("https://gazette.example/feed");
  private static final String GOAL = "https://p.example/goal.jpg";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<enclosure url='%s' type='image/jpeg' length='1'/>",
        "<enclosure url='%s' length='1'/>",
        "<enclosure url='%s' type='application/octet-stream'/>",
        "<enclosure url='https://p.example/talk.mp3' type='audio/mpeg'/><enclosure url='%s' type='image/jpg'/>",
        "<enclosure url='https://p.example/a.torrent' type='application/x-bittorrent'/><media:thumbnail url='%s'/>",
        "<media:content url='%s' medium='image'/>",
        "<media:content url='https://p.example/film.mp4' medium='video'><media:thumbnail url='%s'/></media:content>",
        "<media:content url='%s'><media:title>Not the title</media:title></media:content>",
        "<media:thumbnail>%s</media:thumbnail>",
        "<itunes:image href='%s'/>",
        "<image><url>%s</url><title>x</title></image>",
        "<image>%s</image>",
        "<image url='%s'/>",
        "<featured_image>%s</featured_image>",
        "<post-thumbnail><url>%s</url></post-thumbnail>",
        "<link rel='enclosure' type='image/jpeg' href='%s'/>",
        "<enclosure url='/logo.svg' type='image/svg+xml'/><media:content url='%s'/>"
      })
  void everyUsualElementOffersAPicture(String element) throws FetchException {
    assertThat(picture(element.formatted(GOAL))).isEqualTo(GOAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<enclosure url='https://p.example/talk.mp3' type='audio/mpeg'/>",
        "<enclosure url='https://p.example/film' type='video/mp4'/>",
        "<enclosure url='https://p.example/film.mp4' type='image/jpeg'/>",
        "<enclosure url='https://p.example/page' type='text/html'/>",
        "<media:content url='https://p.example/v/7' type='application/x-shockwave-flash' width='640'/>",
        "<media:content url='https://p.example/v/7' medium='video' width='640'/>",
        "<image><title>Gazette</title></image>",
        "<imageCredit>Reuters</imageCredit>",
        "<media:thumbnail url=''/>"
      })
  void whatIsNoPictureIsNotOffered(String element) throws FetchException {
    assertThat(picture(element)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<media:content url='a.jpg' width='140'/><media:content url='b.jpg' width='1200'/><media:content url='c.jpg' width='460'/> | b",
        "<media:content url='a.jpg' width='6000'/><media:content url='b.jpg' width='1200'/> | b",
        "<media:content url='a.jpg' width='800'/><media:content url='b.jpg' width='800'/> | a",
        "<media:content url='a.jpg' width='900'/><media:content url='b.jpg' width='800' isDefault='true'/> | b",
        "<media:content url='a.jpg' expression='sample'/><media:content url='b.jpg' expression='full'/> | b",
        "<media:thumbnail url='a.jpg'/><media:content url='b.jpg' medium='image'/> | b",
        "<media:thumbnail url='a.jpg' width='72'/><media:thumbnail url='b.jpg' width='480'/> | b",
        "<enclosure url='a-150x150.jpg' type='image/jpeg'/><media:content url='b-1024x683.jpg'/> | b-1024x683",
        "<media:group><media:content url='a.mp4' type='video/mp4'/><media:content url='b.jpg' type='image/jpeg'/></media:group> | b",
        "<itunes:image href='a.jpg'/><enclosure url='b.jpg' type='image/jpeg'/> | b"
      })
  void ofSeveralTheLargestSensibleLeads(String elements, String best) throws FetchException {
    assertThat(picture(elements)).isEqualTo("https://gazette.example/" + best + ".jpg");
  }

  @Test
  void thePictureOfTheFeedIsNoEntrys() throws FetchException {
    var channel =
        "<image><url>https://gazette.example/show.jpg</url></image>"
            + "<itunes:image href='https://gazette.example/cover.jpg'/>"
            + "<webfeeds:icon>https://gazette.example/icon.png</webfeeds:icon>";

    for (var own : new String[] {"show.jpg", "cover.jpg", "icon.png"}) {
      var feed = feed(channel + item(1, "<media:thumbnail url='/" + own + "'/>"));
      assertThat(feed.entries().getFirst().picture()).isNull();
    }
  }

  @Test
  void aPictureOfManyEntriesIsNoEntrys() throws FetchException {
    var stock = "<media:content url='/stock.jpg'/>";
    var own = "<media:content url='/own.jpg'/>";

    var many = feed(item(1, stock) + item(2, stock) + item(3, own) + item(4, stock));
    assertThat(many.entries())
        .extracting(Feed.Entry::picture)
        .containsExactly(null, null, URI.create("https://gazette.example/own.jpg"), null);
    var all = feed(item(1, stock) + item(2, stock));
    assertThat(all.entries()).extracting(Feed.Entry::picture).containsOnlyNulls();
    var two = feed(item(1, stock) + item(2, stock) + item(3, own));
    assertThat(two.entries()).extracting(Feed.Entry::picture).doesNotContainNull();
    var twice = feed(item(1, stock) + item(1, stock));
    assertThat(twice.entries()).extracting(Feed.Entry::picture).doesNotContainNull();
  }

  @Test
  void aPictureInTheContentOfManyEntriesIsShared() throws FetchException {
    var join = "<description>&lt;img src='/join.jpg'&gt;&lt;img data-src=/%s.jpg&gt;</description>";

    var feed =
        feed(
            item(1, join.formatted("a"))
                + item(2, join.formatted("b"))
                + item(3, join.formatted("c")));

    assertThat(feed.sharedPictures())
        .containsExactly(URI.create("https://gazette.example/join.jpg"));
  }

  @Test
  void jsonFeedsOfferPicturesToo() throws FetchException {
    var item = "{'id': '1', 'url': 'https://gazette.example/1', 'title': 'One', %s}";
    var text =
        "{'version': 'https://jsonfeed.org/version/1.1', 'icon': 'https://gazette.example/i.png', 'items': ["
            + item
            + "]}";

    assertThat(json(text.formatted("'image': 'https://p.example/goal.jpg'"))).isEqualTo(GOAL);
    assertThat(json(text.formatted("'banner_image': 'https://p.example/goal.jpg'")))
        .isEqualTo(GOAL);
    assertThat(
            json(
                text.formatted(
                    "'attachments': [{'url': 'https://p.example/goal.jpg', 'mime_type': 'image/jpeg'}]")))
        .isEqualTo(GOAL);
    assertThat(json(text.formatted("'image': 'https://gazette.example/i.png'"))).isNull();
  }

  @Test
  void theTitleOfAPictureIsNotTheEntrys() throws FetchException {
    var feed =
        feed(
            "<item><guid>1</guid><media:content url='/a.jpg'><media:title>Picture</media:title>"
                + "<media:description>Caption</media:description></media:content>"
                + "<title>Story</title><description>Words</description></item>");

    assertThat(feed.entries().getFirst().title()).isEqualTo("Story");
    assertThat(feed.entries().getFirst().content()).isEqualTo("Words");
  }

  private static @Nullable String json(String text) throws FetchException {
    return picture(FeedParser.read(text.replace('\'', '"'), AT, Instant.EPOCH));
  }

  private static @Nullable String picture(String elements) throws FetchException {
    return picture(feed(item(1, elements)));
  }

  private static @Nullable String picture(Feed feed) {
    var found = feed.entries().getFirst().picture();
    return found == null ? null : found.toString();
  }

  private static String item(int number, String elements) {
    return String.format(
        Locale.ROOT,
        "<item><title>Story %d</title><link>https://gazette.example/%d</link>%s</item>",
        number,
        number,
        elements);
  }

  private static Feed feed(String inside) throws FetchException {
    return FeedParser.read(
        "<rss version='2.0'><channel><title>Gazette</title>" + inside + "</channel></rss>",
        AT,
        Instant.EPOCH);
  }
}
