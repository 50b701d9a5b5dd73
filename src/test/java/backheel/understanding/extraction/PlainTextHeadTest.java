package backheel.understanding.extraction;

import static backheel.understanding.extraction.PlainTexts.FIRST;
import static backheel.understanding.extraction.PlainTexts.SECOND;
import static backheel.understanding.extraction.PlainTexts.TITLE;
import static backheel.understanding.extraction.PlainTexts.below;
import static backheel.understanding.extraction.PlainTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headline, author and first lines of plain texts. */
class PlainTextHeadTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Zadie Quill; Zadie Quill",
        "By ZADIE QUILL, Chief Football Writer; Zadie Quill",
        "By Zadie Quill in Skerry; Zadie Quill",
        "Words by Zadie Quill | The Harbour Echo; Zadie Quill",
        "Posted by Zadie Quill on 21 February 2026 in Opinion; Zadie Quill",
        "21 February 2026 by Zadie Quill; Zadie Quill",
        "Ida Quill, 21 February 2026, 4 min read; Ida Quill",
        "Ida Quill 3 hours ago; Ida Quill",
        "Ida Quill, Staff Writer; Ida Quill",
        "Ida Quill (in Skerry); Ida Quill",
        "Par Zadie Quill, envoyée spéciale à Skerry; Zadie Quill",
        "Texte : Zadie Quill; Zadie Quill",
        "Rédigé par Zadie Quill le Samedi 21 Février 2026; Zadie Quill",
        "Texto y fotos: Zadie Quill; Zadie Quill",
        "Por Zadie Quill en Skerry; Zadie Quill",
        "بقلم: سلمى العطار; سلمى العطار",
        "كتب - ياسر العطار; ياسر العطار",
        "محمد العطار - القاهرة; محمد العطار",
      })
  void aBylineBelowTheHeadlineNamesTheAuthor(String line, String author) {
    var article = below(line);

    assertThat(article.authors()).containsExactly(author);
    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Premier League",
        "Herring Park, 21 February 2026",
        "By our correspondent",
        "Por fin"
      })
  void aLineThatNamesNobodyIsNoByline(String line) {
    assertThat(below(line).authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "— Zadie Quill",
        "(Reporting by Zadie Quill; editing by Tom Crane)",
        "By Zadie Quill"
      })
  void aSignatureAfterTheTextNamesTheAuthor(String line) {
    assertThat(read(null, TITLE, FIRST, SECOND, line).authors()).containsExactly("Zadie Quill");
  }

  @Test
  void theSpeakerOfALastQuoteIsNoAuthor() {
    assertThat(
            read(null, TITLE, FIRST, SECOND, "“It was cold on the quay.”", "— Zadie Quill")
                .authors())
        .isEmpty();
  }

  @Test
  void twoAuthorsAreNamedInTheirOrder() {
    assertThat(below("By Ida Quill and Noor Crane").authors())
        .containsExactly("Ida Quill", "Noor Crane");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ida Quill, 21 February 2026, 12 min read",
        "Saturday 21 February 2026",
        "FT Harbour 2-0 Quay | 67' Herring 1-1 Cod | HT Eel 0-3 Bass",
        "Home > Football > Islands League > Skerry",
        "We value your privacy",
        "Quill 6, Crane 8, Herring 7",
      })
  void whatIsNoHeadlineIsNotTaken(String line) {
    assertThat(read(null, line, TITLE, FIRST, SECOND).title()).isEqualTo(TITLE);
    assertThat(below(line).title()).isEqualTo(TITLE);
  }

  @Test
  void aLongerHeadlineOfAnotherStoryIsNotTaken() {
    var other = "Chairman of Codmouth sells his shares to a maker of tinned pears and moves abroad";

    assertThat(read(null, other, TITLE, "By Ida Quill", FIRST, SECOND).title()).isEqualTo(TITLE);
  }

  @Test
  void theHeadlineOfTheAddressIsTakenHoweverFarAbove() {
    var menu = "Menu\n\n".repeat(30);

    assertThat(
            read(
                    "https://touchline.test/late-ferry-leaves-skerry-rovers-in-the-cold",
                    TITLE,
                    menu + "Herring prices this week",
                    FIRST,
                    SECOND)
                .title())
        .isEqualTo(TITLE);
  }

  @Test
  void aStandfirstBelowTheHeadlineIsNotTaken() {
    var article = below("Skerry Rovers lost their gloves on the quay, and then the match.");

    assertThat(article.title()).isEqualTo(TITLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Touchline: %s", "%s | The Touchline", "%s - The Touchline"})
  void theOutletIsCutFromTheHeadline(String title) {
    assertThat(read("https://touchline.test/a", title.formatted(TITLE), FIRST, SECOND).title())
        .isEqualTo(TITLE);
  }

  @Test
  void aTeamBeforeAColonStays() {
    var title = "Skerry Rovers: late again, and cold";

    assertThat(read("https://skerryrovers.test/a", title, FIRST, SECOND).title()).isEqualTo(title);
  }

  @Test
  void consentBeforeTheTextIsLeftOut() {
    var article =
        read(
            null,
            "We value your privacy",
            "Quill 6, Crane 8, Herring 7",
            "We and our 812 partners store and access information on your device, such as cookies, to"
                + " show personalised ads. You can change your choices in our privacy settings.",
            "Accept all",
            TITLE,
            FIRST,
            SECOND);

    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void aShortLastParagraphUnderItsOwnHeadingStays() {
    assertThat(read(null, TITLE, FIRST, SECOND, "What next", "They sail on Tuesday.").body())
        .endsWith("What next\n\nThey sail on Tuesday.");
  }

  @Test
  void proseWithManyGuillemetsIsNoMenu() {
    var quoting =
        "« Froid », a dit le capitaine, « glacial » selon le gardien, « polaire » pour le cuisinier du"
            + " bac, qui avait perdu ses gants.";

    assertThat(read(null, TITLE, FIRST, quoting, SECOND).body()).contains(quoting);
  }
}
