package backheel.understanding.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.input.PageParser;
import backheel.story.Document;
import backheel.story.OfferedPictures;
import backheel.story.OfferedPictures.Offer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which picture in the content of a feed's entry is the article's own. */
class ContentPictureTest {
  private static final String GOAL = "<p>Late winner.</p><img src='https://p.example/goal.jpg'>";
  private static final String THE_GOAL = "https://p.example/goal.jpg";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='https://s.w.org/images/core/emoji/15.0.3/72x72/26bd.png' alt='⚽' class='wp-smiley'>",
        "<img src='https://cdn.example/twemoji/14/1f1f2-1f1e6.png'>",
        "<img alt='🔥' src='https://p.example/i/88123.png'>",
        "<img src='https://p.example/uploads/fire.png' style='height: 1em; max-height: 1em'>",
        "<img class='emoji' src='https://p.example/uploads/fire.png'>"
      })
  void anEmojiIsNoPicture(String emoji) {
    assertThat(picture(emoji)).isNull();
    assertThat(picture(emoji + GOAL)).isEqualTo(THE_GOAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='https://p.example/x.jpg' width='1' height='1'>",
        "<img src='https://p.example/x.jpg' width=0 height=0>",
        "<img src='https://p.example/x.jpg' style='width:1px;height:1px'>",
        "<img src='https://p.example/x.jpg' style='display:none'>",
        "<img src='https://counter.paper.example/content/77/count.gif'>",
        "<img src='https://p.example/b.gif?host=p.example&post=12'>",
        "<img src='https://pixel.wp.example/g.gif?v=ext&blog=1'>",
        "<img src='https://blog.example/_/stat?event=post.clientViewed'>",
        "<img src='https://feeds.feedburner.example/~r/blog/~4/AbC123'>",
        "<div class='feedflare'><a href='https://x.example/~ff/1'><img src='https://x.example/~ff/1?d=a'></a></div>",
        "<img src='https://m.example/matomo.php?idsite=3&rec=1'>",
        "<img src='https://vg02.counters.example/pixel.gif?c=1'>",
        "<img src='https://ads.p.example/slot/now.jpg'>"
      })
  void aCounterIsNoPicture(String counter) {
    assertThat(picture(counter)).isNull();
    assertThat(picture(counter + GOAL)).isEqualTo(THE_GOAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='https://secure.gravatar.com/avatar/0a1b?s=96&d=mm'>",
        "<img class='avatar photo' src='https://p.example/u/ann.jpg'>",
        "<div class='author-box'><img src='https://p.example/u/ann.jpg'><p>Ann writes.</p></div>",
        "<img src='https://p.example/uploads/avatars/12/ann.jpg'>",
        "<img src='https://p.example/u/ann.jpg' width='96' height='96'>",
        "<div class='sharedaddy'><a href='https://s.example/?u=1'><img src='https://p.example/fb.jpg'></a></div>",
        "<img src='https://p.example/icons/telegram.png'>",
        "<img src='https://p.example/assets/share-button.png'>",
        "<img src='https://p.example/i/88x31.jpg' width='88' height='31'>",
        "<img src='https://p.example/wide.jpg' width='728' height='90'>",
        "<a href='https://shop.example/'><img src='https://p.example/offer.jpg'></a>",
        "<ul class='related-posts'><li><a href='/other'><img src='https://p.example/o.jpg'>Other</a></ul>",
        "<a href='/2026/other-story'><img src='https://p.example/o.jpg'>Another story of today</a>"
      })
  void whatStandsAroundAnArticleIsNotItsPicture(String around) {
    assertThat(picture(around)).isNull();
    assertThat(picture(around + GOAL)).isEqualTo(THE_GOAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' %s>",
        "<img src='data:image/svg+xml,%%3Csvg/%%3E' %s>",
        "<img src='https://p.example/themes/paper/img/blank.gif' %s>",
        "<img src='https://p.example/grey.gif' %s>",
        "<img src='/static/placeholder-800x450.png' %s>",
        "<img src='/static/lazy-loader.gif' %s>",
        "<img src='/img/1x1.png' %s>",
        "<img src='/img/noimage.jpg' %s>",
        "<img %s>"
      })
  void aStandInGivesWayToWhatIsLoadedLater(String image) {
    for (var later :
        List.of(
            "data-src='%s'",
            "data-lazy-src='%s'",
            "data-original='%s'",
            "data-srcset='%s 800w'",
            "data-lazy-srcset='https://p.example/small.jpg 300w, %s 1200w'",
            "data-cfsrc='%s'",
            "data-hi-res-src='%s'")) {
      assertThat(picture(image.formatted(later.formatted(THE_GOAL)))).isEqualTo(THE_GOAL);
    }
    assertThat(picture(image.formatted("alt=''"))).isNull();
    assertThat(
            picture(
                image.formatted("alt=''")
                    + "<noscript><img src='"
                    + THE_GOAL
                    + "'></noscript><noscript><img height=1 width=1 src='/tr?id=1&noscript=1'></noscript>"))
        .isEqualTo(THE_GOAL);
  }

  @Test
  void theLargestSensibleSourceIsTaken() {
    assertThat(
            picture(
                "<img src='/a-300.jpg' srcset='/a-300.jpg 300w, /a-1024.jpg 1024w, /a-4000.jpg 4000w'>"))
        .isEqualTo("https://gazette.example/a-1024.jpg");
    assertThat(picture("<img width=400 src='/a.jpg' srcset='/a.jpg 1x, /a@2x.jpg 2x'>"))
        .isEqualTo("https://gazette.example/a@2x.jpg");
    assertThat(picture("<img src='/a.jpg' srcset='/a-300.jpg 300w'>"))
        .isEqualTo("https://gazette.example/a.jpg");
  }

  @Test
  void anAddressMayHoldCommas() {
    var address =
        "https://c.example/fetch/w_1456,c_limit,f_auto/https%3A%2F%2Fs.example%2Fgoal_9123456.jpeg";

    assertThat(
            picture(
                "<img srcset='"
                    + address.replace("1456", "424")
                    + " 424w, "
                    + address
                    + " 1456w' src='"
                    + address.replace("1456", "848")
                    + "'>"))
        .isEqualTo(address);
  }

  @Test
  void aPictureElementOffersTypesThatEveryPlatformShows() {
    assertThat(
            picture(
                "<picture><source type='image/avif' srcset='/a.avif 1600w'>"
                    + "<source type='image/webp' srcset='/a.webp 1200w'>"
                    + "<source media='(min-width: 600px)' srcset='/a.jpg 1200w'>"
                    + "<img src='/a-400.jpg'></picture>"))
        .isIn("https://gazette.example/a.webp", "https://gazette.example/a.jpg");
    assertThat(picture("<img src='/a.svg'><img src='/b.ico'>")).isNull();
    assertThat(picture("<img src='/a.avif'>")).isEqualTo("https://gazette.example/a.avif");
  }

  @Test
  void aThumbnailThatLeadsToItsPictureIsShownInFull() {
    assertThat(
            picture(
                "<a href='https://b.example/s1600/derby.jpg'><img src='https://b.example/s320/derby.jpg' width='320'></a>"))
        .isEqualTo("https://b.example/s1600/derby.jpg");
    assertThat(picture("<a href='/2026/story'><img src='/goal.jpg'></a>"))
        .isEqualTo("https://gazette.example/goal.jpg");
  }

  @Test
  void addressesAreReadAsBrowsersReadThem() {
    assertThat(picture("<img src='//p.example/goal.jpg'>")).isEqualTo(THE_GOAL);
    assertThat(picture("<img src='../img/goal.jpg'>"))
        .isEqualTo("https://gazette.example/img/goal.jpg");
    assertThat(picture("<img src='https://p.example/i?id=7&amp;amp;w=900'>"))
        .isEqualTo("https://p.example/i?id=7&w=900");
    assertThat(picture("<img src='https://p.example/'>")).isNull();
  }

  @Test
  void theFirstPictureOfUsualSizeLeads() {
    assertThat(picture("<img src='/a.jpg'><img src='/b.jpg' width=1200 height=800>"))
        .isEqualTo("https://gazette.example/a.jpg");
    assertThat(picture("<img src='/a.jpg' width=150 height=150><img src='/b.jpg' width=900>"))
        .isEqualTo("https://gazette.example/b.jpg");
    assertThat(picture("<img src='/a.jpg' width=150 height=150>"))
        .isEqualTo("https://gazette.example/a.jpg");
    assertThat(picture("<img src='/a.gif'><img src='/b.jpg'>"))
        .isEqualTo("https://gazette.example/b.jpg");
  }

  @Test
  void aLogoInTheNewsIsAPicture() {
    assertThat(picture("<img src='/uploads/juve-reveal-new-logo.jpg'>"))
        .isEqualTo("https://gazette.example/uploads/juve-reveal-new-logo.jpg");
    assertThat(picture("<img src='/uploads/gazette-logo.jpg'>")).isNull();
  }

  @Test
  void whatTheFeedOffersCountsBeforeTheContent() {
    assertThat(picture(GOAL, offer("https://p.example/lead.jpg", 0)))
        .isEqualTo("https://p.example/lead.jpg");
    assertThat(picture(GOAL, offer("https://p.example/lead.jpg", 140))).isEqualTo(THE_GOAL);
    assertThat(picture("<p>No picture.</p>", offer("https://p.example/lead.jpg", 140)))
        .isEqualTo("https://p.example/lead.jpg");
    assertThat(picture(GOAL, offer("https://p.example/placeholder.png", 0))).isEqualTo(THE_GOAL);
  }

  @Test
  void aThumbnailOfAPictureInTheContentGivesWayToIt() {
    assertThat(
            picture(
                "<img src='https://p.example/up/derby-goal-1024x683.jpg'>",
                offer("https://p.example/up/derby-goal-300x200.jpg", 0)))
        .isEqualTo("https://p.example/up/derby-goal-1024x683.jpg");
    assertThat(
            picture(
                "<img src='/other.jpg'><img src='https://p.example/full/derby-goal-77123.jpg'>",
                offer("https://p.example/thumbs/derby-goal-77123.jpg", 0)))
        .isEqualTo("https://p.example/full/derby-goal-77123.jpg");
  }

  @Test
  void picturesThatTheFeedShowsEverywhereAreNobodys() {
    var join = URI.create("https://p.example/join-us.jpg");

    assertThat(
            read(
                "<a href='https://w.example/c/1'><img src='" + join + "'></a>",
                new OfferedPictures(List.of(), Set.of(join))))
        .isNull();
    assertThat(
            read("<img src='" + join + "'>" + GOAL, new OfferedPictures(List.of(), Set.of(join))))
        .isEqualTo(THE_GOAL);
  }

  private static @Nullable String picture(String markup, Offer... offers) {
    return read(markup, new OfferedPictures(List.of(offers), Set.of()));
  }

  private static Offer offer(String address, int width) {
    return new Offer(URI.create(address), width, 0);
  }

  private static @Nullable String read(String markup, OfferedPictures pictures) {
    var document =
        new Document(
            "a",
            Document.Form.FRAGMENT,
            markup,
            URI.create("https://gazette.example/2026/story"),
            "",
            null,
            "Late winner",
            null,
            List.of(),
            Instant.EPOCH,
            pictures,
            null);
    var fragment = PageParser.parseFragment(markup, "https://gazette.example/2026/story");
    var found = PictureFinder.inFragment(document, fragment);
    return found == null ? null : found.toString();
  }
}
