package backheel.understanding.extraction;

import static backheel.understanding.extraction.Pages.page;
import static backheel.understanding.extraction.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.extraction.date.PublicationDate;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDateFinderTest {

  @Test
  void believesTheLineUnderTheTitleRatherThanATeaser() {
    String teaser = "<div><span class=date>1 March 2026</span> City draw</div>";

    assertThat(day(page("", "<p>14. Feb 2026 // Ida Quill</p>", teaser))).isEqualTo("2026-02-14");
  }

  @Test
  void takesTheDayOnWhichItFirstCameOut() {
    String note =
        "<p>This article was originally published on 26 Sep 2024 but has been updated.</p>";

    assertThat(day(page("<meta name=date content=2026-02-01>", "", note))).isEqualTo("2024-09-26");
  }

  @Test
  void doubtsAPageThatIsPublishedWheneverItIsChanged() {
    String jsonLd =
        "<script type='application/ld+json'>{'@type':'Article','datePublished':'2026-02-20',"
            + "'dateModified':'2026-02-20'}</script>";
    String shown = "<p>Published <time pubdate datetime='2026-01-05'>5 January</time></p>";

    assertThat(
            day(
                page(
                    jsonLd
                        .replace('\'', '"')
                        .replace("\"application/ld+json\"", "'application/ld+json'"),
                    shown,
                    "")))
        .isEqualTo("2026-01-05");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 2/3/2025, '', 2025-03-02",
    "en-US, 2/3/2025, '', 2025-02-03",
    "en-US, 2/3/2025, 25/12/2024, 2025-03-02",
    "en, 2/3/2025, 12/25/2024, 2025-02-03",
    "en-US, 2.3.2025, '', 2025-03-02",
  })
  void readsFiguresInTheOrderOfThePage(String lang, String date, String other, String day) {
    String html = page("", "<p>" + date + "</p>", "<p>" + other + "</p>");

    assertThat(day(html.replace("<html>", "<html lang='" + lang + "'>"))).isEqualTo(day);
  }

  @Test
  void takesTheDayOfTheAddressWhereTheStampIsInUtc() {
    assertThat(
            read(
                    "https://touchline.test/2026/02/13/rovers",
                    page(stamp("2026-02-14T01:49:00Z"), "", ""))
                .published())
        .isEqualTo(
            new PublicationDate(LocalDate.of(2026, 2, 13), Instant.parse("2026-02-14T01:49:00Z")));
    assertThat(
            read(
                    "https://touchline.test/2026/01/13/rovers",
                    page(stamp("2026-02-14T01:49:00Z"), "", ""))
                .published()
                .day())
        .isEqualTo(LocalDate.of(2026, 2, 14));
    assertThat(
            read(
                    "https://touchline.test/2026/02/13/rovers",
                    page(stamp("2026-02-14T01:49:00+02:00"), "", ""))
                .published()
                .day())
        .isEqualTo(LocalDate.of(2026, 2, 14));
  }

  @Test
  void takesTheDayThatIsShownWhereTheStampIsInUtc() {
    String shown = "<p>14. Februar 2026, 00:30 Uhr</p>";

    assertThat(day(page(stamp("2026-02-13T23:30:00Z"), shown, ""))).isEqualTo("2026-02-14");
    assertThat(day(page(stamp("2026-02-13T12:30:00Z"), shown, ""))).isEqualTo("2026-02-13");
  }

  @Test
  void readsTheDateOfThePageWhereNoArticleIsDescribed() {
    String graph =
        "<script type='application/ld+json'>{\"@type\":\"WebPage\","
            + "\"datePublished\":\"2026-01-05T10:00:00+01:00\"}</script>";

    assertThat(day(page(graph, "<p>Cup final: 1 February 2026</p>", ""))).isEqualTo("2026-01-05");
  }

  @ParameterizedTest
  @CsvSource({
    "Mon Feb 02 12:45:00 EST 2026, 2026-02-02",
    "Mon Feb 02 2026 12:45:00 GMT+0100, 2026-02-02",
    "2026-02-02T22:06:08:684Z, 2026-02-02",
    "1770033600, 2026-02-02",
    "1770033600000, 2026-02-02",
  })
  void readsTheStampsOfMachines(String stamp, String day) {
    assertThat(day(page(stamp(stamp), "", ""))).isEqualTo(day);
  }

  @Test
  void readsHyphensInTheOrderOfThePage() {
    String html = page("", "<p>03-01-2026</p>", "");

    assertThat(day(html.replace("<html>", "<html lang='en-US'>"))).isEqualTo("2026-03-01");
    assertThat(day(html.replace("<html>", "<html lang='nl'>"))).isEqualTo("2026-01-03");
  }

  @Test
  void takesNoDateFromTheAddressOfAnArchive() {
    var article =
        read(
            "https://web.archive.org/web/20110106023242/http://touchline.test/story?id=1",
            page("", "<p>29.12.2010, 13:36</p>", ""));

    assertThat(article.published().day()).isEqualTo(LocalDate.of(2010, 12, 29));
  }

  @Test
  void countsBackFromWhenThePageWasFetched() {
    assertThat(read(page("", "<p>3 hours ago</p>", "")).published().moment())
        .isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    assertThat(day(page("", "<p>vor 2 Tagen</p>", ""))).isEqualTo("2026-02-28");
    assertThat(day(page("", "<p>il y a 5 jours</p>", ""))).isEqualTo("2026-02-25");
    assertThat(day(page("", "<p>Hace 1 día</p>", ""))).isEqualTo("2026-03-01");
    assertThat(day(page("", "<p>منذ 3 أيام</p>", ""))).isEqualTo("2026-02-27");
    assertThat(day(page("", "<p>Gestern, 18:30 Uhr</p>", ""))).isEqualTo("2026-03-01");
  }

  private static String stamp(String stamp) {
    return "<meta property='article:published_time' content='" + stamp + "'>";
  }

  private static String day(String html) {
    return String.valueOf(read(html).published().day());
  }
}
