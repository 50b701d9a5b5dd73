package backheel.understanding.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Span;
import backheel.understanding.Reading;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {

  @Test
  void knowsWhoSpeaksAfterBeforeAndInBetween() {
    var read =
        Reading.of(
            "en",
            """
            "We ran for every ball tonight," Achraf Hakimi said after the match.

            Walid Regragui told reporters: "My team has a big heart."

            "It is only the start," Hakimi added. "We want the next one too."
            """);

    assertThat(Reading.said(read))
        .containsExactly(
            "Achraf Hakimi: We ran for every ball tonight,",
            "Walid Regragui: My team has a big heart.",
            "Achraf Hakimi: It is only the start,",
            "Achraf Hakimi: We want the next one too.");
    assertThat(read.quotes().getFirst().sure()).isTrue();
  }

  @Test
  void readsTheMarksOfEveryLanguage() {
    var french =
        Reading.of(
            "fr", "« Nous avons tout donné ce soir », a déclaré Achraf Hakimi après le match.");
    var curly = Reading.of("en", "“We gave all we had,” said Achraf Hakimi after the match.");
    var spanish =
        Reading.of(
            "es", "“Lo dimos todo en el partido”, dijo Kylian Mbappé, delantero de Francia.");
    var arabic = Reading.of("ar", "وقال أشرف حكيمي بعد المباراة: \"قدمنا كل ما لدينا اليوم\".");

    assertThat(Reading.said(french))
        .containsExactly("Achraf Hakimi: Nous avons tout donné ce soir");
    assertThat(Reading.said(curly)).containsExactly("Achraf Hakimi: We gave all we had,");
    assertThat(Reading.said(spanish)).containsExactly("Kylian Mbappé: Lo dimos todo en el partido");
    assertThat(Reading.said(arabic)).containsExactly("Achraf Hakimi: قدمنا كل ما لدينا اليوم");
  }

  @Test
  void readsAFrenchVerbWithItsPronoun() {
    var read =
        Reading.of(
            "fr",
            "Didier Deschamps a félicité le Maroc après le match. « Ils ont fait un grand tournoi »,"
                + " a-t-il ajouté.");

    assertThat(Reading.said(read))
        .containsExactly("Didier Deschamps: Ils ont fait un grand tournoi");
  }

  @Test
  void readsASpanishVerbWithoutASubject() {
    var read =
        Reading.of(
            "es",
            "“Fue un partido muy duro”, dijo Luka Modrić tras el encuentro con Marruecos. “Volveremos"
                + " mucho más fuertes”, añadió.");

    assertThat(Reading.said(read))
        .containsExactly(
            "Luka Modrić: Fue un partido muy duro", "Luka Modrić: Volveremos mucho más fuertes");
  }

  @Test
  void knowsAPlayerByDescription() {
    var read =
        Reading.of(
            "en",
            """
            Kylian Mbappe hugged Achraf Hakimi after the World Cup match.

            "He is my brother for ever," the French striker said.

            "And he is mine too," replied the 24-year-old Moroccan defender.

            The 2018 World Cup winner wrote: "See you in Paris soon."
            """);

    assertThat(Reading.said(read))
        .containsExactly(
            "Kylian Mbappé: He is my brother for ever,",
            "Achraf Hakimi: And he is mine too,",
            "Kylian Mbappé: See you in Paris soon.");
  }

  @Test
  void namesNobodyWhoHasNoName() {
    var read =
        Reading.of(
            "en",
            "Achraf Hakimi thanked the fans of Morocco after the match. \"We love you so much,\" one"
                + " of them answered. \"You are the very best,\" wrote another.");

    assertThat(Reading.said(read))
        .containsExactly("-: We love you so much,", "-: You are the very best,");
  }

  @Test
  void goesOnOverParagraphs() {
    var read =
        Reading.of(
            "en",
            """
            Walid Regragui was proud after the match. "We came here to stay a while," he said.

            "Nobody believed in this team but us.

            "Now everybody does, I think so."
            """);

    assertThat(Reading.said(read))
        .allSatisfy(said -> assertThat(said).startsWith("Walid Regragui: "))
        .hasSize(3);
  }

  @Test
  void namesASpeakerWhomNobodyKnows() {
    var read =
        Reading.of(
            "en",
            "The club has a new groundsman, Barnaby Tuckwell, since the last match. \"The grass was"
                + " never so green,\" Tuckwell said.");

    assertThat(Reading.said(read))
        .containsExactly("Barnaby Tuckwell: The grass was never so green,");
    assertThat(read.quotes().getFirst().speaker()).isNotNull();
  }

  @Test
  void takesNoHeadlineAndNoScareQuoteForSpeech() {
    var read =
        Reading.of(
            "en",
            "The book \"The Long Road To Doha\" tells of a \"golden\" team and its World Cup match.");

    assertThat(read.quotes()).isEmpty();
  }

  @Test
  void tellsWhenItWasSaid() {
    var read =
        Reading.of(
            "en",
            "\"I never doubted any of them,\" Walid Regragui told Radio Atlas in April, before the"
                + " match.");

    assertThat(read.quotes().getFirst().when()).isEqualTo("told Radio Atlas in April");
  }

  @Test
  void pointsAtTheWordsThatNameTheSpeaker() {
    var body = "\"It was a hard evening,\" Achraf Hakimi said after the match.";
    var quote = Reading.of("en", body).quotes().getFirst();

    assertThat(quote.mention()).isEqualTo(new Span(body.indexOf("Achraf"), body.indexOf(" said")));
    assertThat(body.substring(quote.at().start(), quote.at().end())).isEqualTo(quote.text());
  }

  @Test
  void twoPeopleOfTheSameRankInTheirFamiliesAreTwo() {
    var read =
        Reading.of(
            "en",
            "Patrick Carver Jr. left the club after the last match. \"He was loyal to all of us,\" said"
                + " Oswald Kendrick Jr. on Monday.");

    assertThat(read.quotes()).hasSize(1);
    assertThat(Reading.said(read).getFirst()).startsWith("Oswald Kendrick");
  }
}
