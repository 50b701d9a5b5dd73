package backheel.understanding.extraction;

import static backheel.understanding.extraction.Pages.page;
import static backheel.understanding.extraction.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.extraction.author.AuthorFinder;
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
        "ByIda Quill | Ida Quill",
        "Byby IDA QUILL and TOM FERRER | Ida Quill;Tom Ferrer",
        "ParIda Quill | Ida Quill",
        "By Ida Quill in Touchline Village | Ida Quill",
        "By Ida Quill. This post has links to shops. | Ida Quill",
        "Text von Ida Quill Illustration von Tom Ferrer | Ida Quill",
        "By April Quill March 2, 2026 | April Quill",
        "Ida Quill Dec 7, 2025 10:05 AM | Ida Quill",
        "25.10.2025 - Ida Quill | Ida Quill",
        "Ida Quill • 2 March 2026 • 4 min read | Ida Quill",
        "By Ida das Quill | Ida das Quill",
        "김하나 기자 | 김하나",
        "記者 王小明 | 王小明",
      })
  void namesThePeopleOfABylineUnderTheTitle(String byline, String people) {
    assertThat(read(page("", "<div>" + byline + "</div>", "")).authors())
        .containsExactly(people.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Our Sports Desk",
        "By Touchline",
        "By Marketing and Event Coordinator",
        "By the Editors",
        "By touchline.test",
        "Full Bio",
        "Log In",
      })
  void namesNobodyWhereNoPersonIsNamed(String byline) {
    String site = "<meta property='og:site_name' content='Touchline'>";

    assertThat(read(page(site, "<p>" + byline + "</p>", "")).authors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Reuters | Reuters",
        "Von dpa | dpa",
        "By Associated Press | Associated Press",
      })
  void creditsTheAgencyThatTheTextIsFrom(String byline, String agency) {
    assertThat(read(page("", "<p>" + byline + "</p>", "")).authors()).containsExactly(agency);
  }

  @Test
  void creditsNoAgencyOnItsOwnSite() {
    String site = "<meta property='og:site_name' content='JIJI'>";

    assertThat(read(page(site, "<p>By JIJI</p>", "")).authors()).isEmpty();
  }

  @Test
  void prefersTheBylineToTheEditorOfTheImprint() {
    String imprint = "<div class=author>Tom Ferrer</div>";

    assertThat(read(page("", "<p>By Ida Quill</p>", "<div><br></div>" + imprint)).authors())
        .containsExactly("Ida Quill");
  }

  @Test
  void takesTheNameUnderTheTitleFromPagesThatDeclareNothing() {
    String byline = "<p class=sig>Rosalind Quill</p><p>2 March 2026</p>";

    assertThat(read(page("", byline, "")).authors()).containsExactly("Rosalind Quill");
  }

  @Test
  void takesNoNameThatMerelyStandsBelowTheArticle() {
    String box = "<p>Share</p><p>Print</p><p>Topics</p><div><p>Ann Other</p></div>";

    assertThat(read(page("", "", box)).authors()).isEmpty();
  }

  @Test
  void readsEastAsianNamesWhereOnlyAuthorsAreNamed() {
    for (String name : new String[] {"佐藤 花子", "佐藤花子", "王小明", "김하나"}) {
      assertThat(read(page("<meta name=author content='" + name + "'>", "", "")).authors())
          .containsExactly(name);
    }
    assertThat(read(page("<meta name=author content='川辺新聞デジタル'>", "", "")).authors()).isEmpty();
  }

  @Test
  void dropsTheDateThatIsGluedToAnEastAsianName() {
    assertThat(read(page("", "<div class=author>王小明2026-03-01</div>", "")).authors())
        .containsExactly("王小明");
  }

  @Test
  void readsTheListUnderALabel() {
    String list = "<h6>Author(s)</h6><ul><li>Ida Quill</li><li>Tom Ferrer</li></ul>";

    assertThat(read(page("", list, "")).authors()).containsExactly("Ida Quill", "Tom Ferrer");
  }

  @Test
  void readsTheCardOfMessengers() {
    String card =
        "<meta name='twitter:label1' content='Verfasst von'>"
            + "<meta name='twitter:data1' content='Ida Quill'>";

    assertThat(read(page(card, "<p><a href='/u/7' rel=author>Ida Quill</a></p>", "")).authors())
        .containsExactly("Ida Quill");
  }

  @Test
  void readsTheNameInTheAddressOfAProfileAsThePageWritesIt() {
    String profile =
        "<meta property='article:author' content='https://touchline.test/p/ida-quill'>";

    assertThat(read(page(profile, "<p>Ida Quill</p>", "")).authors()).containsExactly("Ida Quill");
  }

  @Test
  void readsTheNameInBracketsAfterTheLastSentence() {
    String html = page("", "", "").replace("across the river.", "across the river. (Ida Quill)");

    assertThat(read(html).authors()).containsExactly("Ida Quill");
  }

  @Test
  void writesAHandleAsAName() {
    assertThat(read(page("<meta name=author content='ida.quill'>", "", "")).authors())
        .containsExactly("ida.quill");
    assertThat(read(page("<meta name=author content='anna.quill'>", "", "")).authors())
        .containsExactly("Anna Quill");
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
    assertThat(AuthorFinder.people(List.of("AFP"), "Touchline")).containsExactly("AFP");
    assertThat(AuthorFinder.people(List.of("AFP"), "AFP")).isEmpty();
  }
}
