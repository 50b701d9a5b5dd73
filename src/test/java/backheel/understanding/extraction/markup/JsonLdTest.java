package backheel.understanding.extraction.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class JsonLdTest {

  @Test
  void readsPastControlCharactersAndBadEscapes() {
    var jsonLd =
        of(
            "{\"@type\":\"NewsArticle\",\"headline\":\"Rovers\n win \\'again\\'\",\"datePublished\":\"2024-06-09\",}");

    assertThat(jsonLd.text("headline")).isEqualTo("Rovers win 'again'");
    assertThat(jsonLd.text("datePublished")).isEqualTo("2024-06-09");
  }

  @Test
  void unescapesEntitiesThatWereEscapedTwice() {
    assertThat(of("{\"@type\":\"Article\",\"headline\":\"Fish &amp;amp; chips\"}").text("headline"))
        .isEqualTo("Fish & chips");
  }

  @Test
  void looksInsideCommentsAndCdata() {
    assertThat(
            of("//<![CDATA[\n{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Here\"}\n//]]>")
                .text("headline"))
        .isEqualTo("Here");
  }

  @Test
  void isEmptyWhenItCannotBeRead() {
    assertThat(of("{\"@type\": \"NewsArticle\" \"headline\"").text("headline")).isEmpty();
  }

  private static JsonLd of(String json) {
    return JsonLd.of(Jsoup.parse("<script type='application/ld+json'>" + json + "</script>"));
  }
}
