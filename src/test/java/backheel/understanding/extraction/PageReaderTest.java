package backheel.understanding.extraction;

import static backheel.understanding.extraction.Pages.FIRST;
import static backheel.understanding.extraction.Pages.SECOND;
import static backheel.understanding.extraction.Pages.THIRD;
import static backheel.understanding.extraction.Pages.TITLE;
import static backheel.understanding.extraction.Pages.body;
import static backheel.understanding.extraction.Pages.page;
import static backheel.understanding.extraction.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>(Reporting by Ida Quill and Tom Ferrer)</p>",
        "<p>Ann Other contributed to this report.</p>",
        "<p>Ida Quill/dpa</p>",
        "<p>AFP / Ida Quill</p>",
        "<p>The keeper keeps his gloves dry. Bildrechte: Touchline/Ida Quill</p>",
        "<p>[button link='https://touchline.test/shop']Buy the scarf[/button]</p>",
        "<p>Get the Touchline delivered to your door every week for 3 pounds.</p>",
        "<p>Auf dieser Seite:</p>",
        "<h3>Related articles</h3><ul><li><a href='/1'>City draw</a></li></ul>",
        "<div><img src='a.jpg'></div><p>The captain after the final whistle</p>",
        "<div class='mediaInfo'><span>The captain lifts the cup.</span></div>",
        "<div class='rollover-card'><a href='/p'>All about the captain</a> and his years here.</div>",
      })
  void dropsWhatIsNoneOfTheArticleInItsMiddle(String furniture) {
    String html = page("", "", "").replace("<p>" + SECOND, furniture + "<p>" + SECOND);

    assertThat(read(html).body()).isEqualTo(body());
  }

  @Test
  void keepsALinkInASentenceWhateverItsClass() {
    String sentence =
        "He has been called <a class='recommendation-link' href='/x'>the rock</a> of it.";
    String html = page("", "", "").replace("</p></div>", "</p><p>" + sentence + "</p></div>");

    assertThat(read(html).body()).endsWith("He has been called the rock of it.");
  }

  @Test
  void keepsTheStandingsARowALine() {
    String row = "<tr class='player-7'><td>1</td><td>Rovers</td><td>38</td><td>81</td></tr>";
    String html =
        page("", "", "")
            .replace(
                "</p></div>",
                "</p><table><thead><tr><th>Pos</th><th>Club</th><th>P</th><th>Pts</th></tr></thead>"
                    + "<tbody>"
                    + row
                    + row.replace(">1<", ">2<").replace("Rovers", "City").replace("81", "79")
                    + "</tbody></table></div>");

    assertThat(read(html).body()).endsWith("Pos Club P Pts\n\n1 Rovers 38 81\n\n2 City 38 79");
  }

  @Test
  void beginsWithTheArticleAndNotWithTheTeasersAboveIt() {
    String teaser =
        "<p>City have sold their goalkeeper to a club abroad, and nobody in the town will say what"
            + " was paid for him, or why it had to be done in March.</p>";
    String html =
        "<html><head><title>"
            + TITLE
            + "</title></head><body><div class=content>"
            + teaser.repeat(4)
            + "<h1>"
            + TITLE
            + "</h1>"
            + Pages.article()
            + "</div></body></html>";

    assertThat(read(html).body()).isEqualTo(body());
  }

  @Test
  void beginsWithTheStandfirstThatStandsApart() {
    String standfirst = "A header in the mud ends nine long years of waiting for the old club.";

    assertThat(read(page("", "<div class=lead><p>" + standfirst + "</p></div>", "")).body())
        .isEqualTo(standfirst + "\n\n" + body());
  }

  @Test
  void endsBeforeWhatIsToldOfTheAuthor() {
    String vita =
        "<p>Ida Quill is a football writer who has followed Rovers since her school days.</p>";
    String html =
        page("", "<p>By Ida Quill</p>", "").replace("</p></div>", "</p>" + vita + "</div>");

    assertThat(read(html).body()).isEqualTo(body());
  }

  @Test
  void dropsDatesAndBylinesBeforeTheFirstSentence() {
    String html =
        page("", "", "")
            .replace(
                "<p>" + FIRST,
                "<p>Sat 28.02.26 | 14:07 | By Ida Quill in the old stand</p><p>" + FIRST);

    assertThat(read(html).body()).isEqualTo(body());
  }

  @Test
  void dropsALongCloudOfTags() {
    String cloud = "<div>" + "<a href='/t'>second division</a> ".repeat(40) + "</div>";
    String html = page("", "", "").replace("<p>" + THIRD, cloud + "<p>" + THIRD);

    assertThat(read(html).body()).isEqualTo(body());
  }

  @Test
  void readsPastTheHyphensThatOnlyBreakLines() {
    String html = page("", "", "").replace("supporters", "sup&shy;port&shy;ers");

    assertThat(read(html).body()).isEqualTo(body());
  }
}
