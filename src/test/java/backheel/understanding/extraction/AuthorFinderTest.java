package backheel.understanding.extraction;

import static backheel.understanding.extraction.Pages.page;
import static backheel.understanding.extraction.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ida Quill | Ida Quill",
        "Written by IDA QUILL, chief football writer | Ida Quill",
        "Von Ida Quill und Tom Ferrer | Ida Quill;Tom Ferrer",
        "Par Ida Quill avec Tom Ferrer | Ida Quill;Tom Ferrer",
        "Por Ida Quill y Tom Ferrer - Madrid | Ida Quill;Tom Ferrer",
        "di Ida Quill (inviata) | Ida Quill",
        "Door Ida van der Quill en Tom Ferrer | Ida van der Quill;Tom Ferrer",
        "بقلم ليلى المنصوري | ليلى المنصوري",
        "(责编：王小明、李雷) | 王小明;李雷",
        "By Ida Quill for The Other Paper | Ida Quill",
        "By Ida Quill (ida@touchline.test) Published Tuesday | Ida Quill",
        "Author: Ida Quill @idaquill | Ida Quill",
        "21. Jan 2026 // Redaktion: Ida Quill | Ida Quill",
      })
  void namesThePeopleOfABylineUnderTheTitle(String byline, String people) {
    assertThat(read(page("", "<div>" + byline + "</div>", "")).authors())
        .containsExactly(people.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Our Sports Desk",
        "By Reuters",
        "Von dpa",
        "By Touchline",
        "By Marketing and Event Coordinator",
        "By the Editors",
        "By Associated Press",
        "By touchline.test",
      })
  void namesNobodyWhereNoPersonIsNamed(String byline) {
    String site = "<meta property='og:site_name' content='Touchline'>";

    assertThat(read(page(site, "<p>" + byline + "</p>", "")).authors()).isEmpty();
  }

  @Test
  void followsTheReferencesOfJsonLd() {
    String graph =
        """
        <script type="application/ld+json">{"@graph":[
          {"@type":"NewsArticle","headline":"Rovers win","author":[{"@id":"#ida"},{"@id":"#desk"}]},
          {"@type":"Person","@id":"#ida","name":"Ida Quill"},
          {"@type":"Organization","@id":"#desk","name":"Night Shift Bureau"}]}</script>
        """;

    assertThat(read(page(graph, "", "")).authors()).containsExactly("Ida Quill");
  }

  @Test
  void takesEveryLinkedNameOfTheBylineAndNoneOfTheMenu() {
    String byline =
        "<div class=meta><a href='/authors/ida'>Ida Quill</a> <a href='/authors/tom'>Tom"
            + " Ferrer</a></div>";
    String others = "<ul><li><a href='/authors/ann'>Ann Other</a></li></ul>";

    assertThat(read(page("", byline, "<div><div><div>" + others + "</div></div></div>")).authors())
        .containsExactly("Ida Quill", "Tom Ferrer");
  }

  @Test
  void tellsTheNamesOfNeighbouringElementsApart() {
    String byline = "<p class=byline><span>Ida Quill</span><span>Tom Ferrer</span></p>";

    assertThat(read(page("", byline, "")).authors()).containsExactly("Ida Quill", "Tom Ferrer");
  }

  @Test
  void readsTheListThatStandsBelowTheArticle() {
    String list = "<ul><li>Datum 1.3.2026</li><li>Autorin/Autor Ida Quill</li></ul>";

    assertThat(read(page("", "", list)).authors()).containsExactly("Ida Quill");
  }

  @Test
  void readsTheSignatureUnderTheArticle() {
    String html =
        page("", "", "").replace("</p></div>", "</p><p><b><i>Ida Quill</i></b></p></div>");

    assertThat(read(html).authors()).containsExactly("Ida Quill");
    assertThat(read(html).body()).isEqualTo(Pages.body());
  }

  @Test
  void namesThoseWhoReportedAndNotThoseWhoEdited() {
    String html =
        page("", "", "")
            .replace(
                "</p></div>", "</p><p>(Reporting by Ida Quill; Editing by Tom Ferrer)</p></div>");

    assertThat(read(html).authors()).containsExactly("Ida Quill");
    assertThat(read(html).body()).isEqualTo(Pages.body());
  }

  @Test
  void takesAPenNameOnlyWhenThePageDeclaresIt() {
    assertThat(read(page("", "<p>by <a rel=author href='/u/7'>mudlark_9</a></p>", "")).authors())
        .containsExactly("mudlark_9");
    assertThat(read(page("", "<p>Posted in Football</p>", "")).authors()).isEmpty();
  }

  @Test
  void takesAFeedsAuthorsAsTheyAreDeclared() {
    assertThat(AuthorFinder.people(List.of("Ida Quill, Touchline"), "Touchline"))
        .containsExactly("Ida Quill");
    assertThat(AuthorFinder.people(List.of("mudlark"), "Touchline")).containsExactly("mudlark");
    assertThat(AuthorFinder.people(List.of("AFP"), "Touchline")).isEmpty();
  }
}
