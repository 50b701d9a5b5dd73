package backheel.understanding.matches;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.Reading;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Women, youth and others share the names of the men's first teams, not their results. */
class OtherTeamsTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|In the Women's World Cup, Ghana beat Japan 2-1 on Sunday.",
        "en|Ghana beat Japan 2-1 in the final of the Under-20 World Cup on Sunday.",
        "en|The Lionesses of England beat Japan 2-1 on Sunday.",
        "en|England beat Japan 2-1 on Sunday in the virtual football league.",
        "en|England beat Japan 2-1 at beach soccer on Sunday.",
        "fr|L'équipe féminine du Ghana a battu le Japon 2-1 dimanche en Coupe du monde.",
        "fr|Les moins de 20 ans du Ghana ont battu le Japon 2-1 dimanche.",
        "fr|Les Bleues ont gagné : la France a battu le Japon 2-1 dimanche.",
        "es|La selección femenina de Ghana venció 2-1 a Japón el domingo.",
        "es|En el Mundial sub-20, Ghana venció 2-1 a Japón el domingo.",
        "es|Ghana venció 2-1 a Japón el domingo en el torneo de fútbol sala.",
        "ar|فاز منتخب غانا للسيدات على اليابان 2-1 يوم الأحد.",
        "ar|فازت غانا على اليابان 2-1 يوم الأحد في كأس العالم تحت 20 سنة.",
        "ar|فازت غانا على اليابان 2-1 يوم الأحد في كرة القدم النسائية."
      })
  void aResultOfAnotherTeamIsNotBookedForTheFirstTeam(String language, String words) {
    assertThat(Reading.on(MONDAY, language, "World Cup results", words).matches()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Ghana beat Japan 2-1 on Sunday, a day after their women's team lost to Peru.",
        "en|Ghana beat Japan 2-1 on Sunday in front of the women's squad.",
        "en|Under-21 international Kofi Mensah scored as Ghana beat Japan 2-1 on Sunday.",
        "en|After the women's match, the men's team of Ghana beat Japan 2-1 on Sunday.",
        "en|Ghana beat Japan 2-1 in under 20 minutes of football on Sunday.",
        "fr|Le Ghana a battu le Japon 2-1 dimanche, au lendemain du match de l'équipe féminine.",
        "fr|Le Ghana a battu le Japon 2-1 dimanche et garde ses espoirs de qualification.",
        "fr|Avec deux buts du joueur des moins de 20 ans Kofi Mensah, le Ghana a battu le Japon 2-1 dimanche.",
        "es|Ghana venció 2-1 a Japón el domingo, mientras la selección femenina descansaba.",
        "es|Con un gol del internacional sub-21 Kofi Mensah, Ghana venció 2-1 a Japón el domingo.",
        "ar|فازت غانا على اليابان 2-1 يوم الأحد، بعد يوم من مباراة منتخب السيدات."
      })
  void aResultOfTheFirstTeamIsKeptWhereAnotherTeamIsNamedToo(String language, String words) {
    assertThat(Reading.facts(Reading.on(MONDAY, language, "World Cup results", words)))
        .containsExactly("GHA 2-1 JPN 2026-11-29");
  }

  @Test
  void theTitleSaysWhoseResultsAnArticleTells() {
    var words = "Ghana beat Japan 2-1 on Sunday. The crowd stayed long after the end.";

    assertThat(Reading.on(MONDAY, "en", "Women's World Cup: Ghana win", words).matches()).isEmpty();
    assertThat(Reading.on(MONDAY, "en", "World Cup: Ghana win", words).matches()).hasSize(1);
  }

  @Test
  void aParagraphAboutTheWomenLeavesTheResultOfTheMen() {
    var words =
        "Ghana beat Japan 2-1 on Sunday.\n\nThe women's team of Ghana play in the World Cup in May.";

    assertThat(Reading.on(MONDAY, "en", "World Cup results", words).matches())
        .anySatisfy(match -> assertThat(match.score()).hasToString("2-1"));
  }

  @Test
  void aHeadingSaysWhoseResultsFollow() {
    var words =
        "World Cup results of the weekend were these.\n\nWomen\n\nGhana 2-1 Japan\n\nMen\n\nGhana 3-0 Peru";

    assertThat(Reading.facts(Reading.on(MONDAY, "en", "World Cup results", words)))
        .noneSatisfy(fact -> assertThat(fact).contains("JPN"))
        .anySatisfy(fact -> assertThat(fact).contains("GHA 3-0 PER"));
  }

  @Test
  void theLigaOfWomenIsNotTheLigaOfMen() {
    var words = "El Barcelona femenino ganó 4-0 al Levante femenino el domingo en la Liga F.";

    assertThat(Reading.subjects(Reading.on(MONDAY, "es", "Fútbol", words)))
        .doesNotContain("competition/la-liga");
  }
}
