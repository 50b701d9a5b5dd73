package backheel.understanding.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.extraction.Pages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which picture of a page is the article's own. */
class PagePictureTest {
  private static final String FIGURE = "<figure><img src='/img/mud.jpg' width=900></figure>";
  private static final String MUD = "https://touchline.test/img/mud.jpg";

  @Test
  void thePictureForSharesIsTheArticles() {
    assertThat(picture("<meta property=og:image content=/img/mud.jpg>", "")).isEqualTo(MUD);
    assertThat(picture("<meta name=twitter:image content=//touchline.test/img/mud.jpg>", ""))
        .isEqualTo(MUD);
    assertThat(picture("<link rel=image_src href=/img/mud.jpg>", "")).isEqualTo(MUD);
    assertThat(picture("<meta itemprop=image content=/img/mud.jpg>", "")).isEqualTo(MUD);
    assertThat(
            picture(
                "<base href='https://touchline.test/img/'><meta property=og:image content=mud.jpg>",
                ""))
        .isEqualTo(MUD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'image': '/img/mud.jpg'",
        "'image': ['/img/mud.jpg', '/img/b.jpg']",
        "'image': {'@type': 'ImageObject', 'url': '/img/mud.jpg', 'width': '1200px'}",
        "'image': [{'@type': 'ImageObject', 'contentUrl': '/img/mud.jpg'}]",
        "'image': {'@id': '#lead'}",
        "'thumbnailUrl': '/img/mud.jpg'"
      })
  void structuredDataNamesThePicture(String image) {
    var json =
        "{'@graph': [{'@type': 'NewsArticle', 'headline': 'Rovers win', "
            + image
            + "}, {'@type': 'ImageObject', '@id': '#lead', 'url': '/img/mud.jpg'}]}";

    assertThat(
            picture(
                "<script type=application/ld+json>" + json.replace('\'', '"') + "</script>", ""))
        .isEqualTo(MUD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/logo.png",
        "/assets/Touchline-Logo-1200x630.jpg",
        "/themes/paper/default-share.jpg",
        "/img/og-image.png",
        "/img/touchline.jpg",
        "/img/placeholder.png",
        "/img/no-image-available.jpg",
        "/favicon.ico",
        "/img/brand.svg",
        "/",
        "https://touchline.test/rovers",
        "data:image/png;base64,AAAA"
      })
  void whatAnOutletSharesEverythingWithIsNotTheArticles(String share) {
    var head = "<meta property=og:image content='" + share + "'>";

    assertThat(picture(head, "")).isNull();
    assertThat(picture(head, FIGURE)).isEqualTo(MUD);
  }

  @Test
  void aCardDrawnForOneArticleIsItsPicture() {
    assertThat(picture("<meta property=og:image content='/rovers-win-in-mud/og.png'>", ""))
        .isEqualTo("https://touchline.test/rovers-win-in-mud/og.png");
    assertThat(picture("<meta property=og:image content='/rovers/card.png'>", ""))
        .isEqualTo("https://touchline.test/rovers/card.png");
    assertThat(
            picture(
                "<meta property=og:image content='https://i.tube.test/vi/Ab3xYz_Qk1L/default.jpg'>",
                ""))
        .isEqualTo("https://i.tube.test/vi/Ab3xYz_Qk1L/default.jpg");
  }

  @Test
  void theLogoOfThePublisherAndTheFaceOfTheAuthorAreNotTheArticles() {
    var json =
        "{\"@type\": \"NewsArticle\", \"headline\": \"Rovers win\", \"publisher\": {\"name\": \"T\","
            + " \"logo\": {\"url\": \"/i/t600.png\"}}, \"author\": {\"name\": \"Ann Reed\","
            + " \"image\": \"/i/ann.jpg\"}, \"image\": [\"/i/t600.png\", \"/i/ann.jpg\"]}";
    var head = "<script type=application/ld+json>" + json + "</script>";

    assertThat(picture(head, "")).isNull();
    assertThat(picture(head + "<meta property=og:image content=/i/t600.png>", FIGURE))
        .isEqualTo(MUD);
    assertThat(
            picture(
                "<link rel='apple-touch-icon' href=/i/t.png><meta property=og:image content=/i/t.png>",
                ""))
        .isNull();
  }

  @Test
  void aSmallShareGivesWayToTheSamePictureInFull() {
    assertThat(
            picture(
                "<meta property=og:image content=/up/mud-derby-2026-150x150.jpg>",
                "<figure><img src=/up/mud-derby-2026-1024x683.jpg></figure>"))
        .isEqualTo("https://touchline.test/up/mud-derby-2026-1024x683.jpg");
    assertThat(
            picture(
                "<meta property=og:image content=/up/x.jpg><meta property=og:image:width content=120>"
                    + "<meta property=og:image:height content=120>",
                FIGURE))
        .isEqualTo(MUD);
  }

  @Test
  void ofTwoSharesTheOneInTheArticleIsMeant() {
    var head =
        "<meta property=og:image content=/assets/season-ticket-campaign.jpg>"
            + "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"Rovers"
            + " win\", \"image\": \"/img/mud.jpg\"}</script>";

    assertThat(picture(head, FIGURE)).isEqualTo(MUD);
    assertThat(picture(head, ""))
        .isEqualTo("https://touchline.test/assets/season-ticket-campaign.jpg");
  }

  @Test
  void aPageWithoutMetadataShowsThePictureOfItsArticle() {
    assertThat(picture("", FIGURE)).isEqualTo(MUD);
    assertThat(picture("", "<img class=lazy src=/img/blank.gif data-src=/img/mud.jpg>"))
        .isEqualTo(MUD);
    assertThat(picture("", "<div class=author><img src=/u/ann.jpg>By Ann Reed</div>" + FIGURE))
        .isEqualTo(MUD);
  }

  @Test
  void picturesOutsideTheArticleAreNotItsOwn() {
    var page =
        "<html><body><header><nav><a href=/>Home</a></nav><img src=/img/stadium.jpg width=1200"
            + " height=300></header><div id=c><h1>"
            + "Rovers win at last in the mud"
            + "</h1>"
            + Pages.article()
            + "</div><div><a href=/b><img src=/img/other.jpg width=600>Cup draw: the full list</a></div>"
            + "</body></html>";

    assertThat(Pages.read(page).picture()).isNull();
  }

  private static @Nullable String picture(String head, String underTitle) {
    var found = Pages.read(Pages.page(head, underTitle, "")).picture();
    return found == null ? null : found.toString();
  }
}
