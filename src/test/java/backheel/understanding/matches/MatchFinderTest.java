package backheel.understanding.matches;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.MatchFact;
import backheel.understanding.Reading;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Morocco beat Belgium 2-0 on Sunday in the World Cup.",
        "en|Belgium lost 2-0 to Morocco on Sunday in the World Cup.",
        "en|Belgium were beaten 2-0 by Morocco at the World Cup on Sunday.",
        "en|World Cup results: Belgium 0-2 Morocco.",
        "en|World Cup results: Belgium 0, Morocco 2.",
        "en|Morocco won their World Cup match against Belgium (2-0) on Sunday.",
        "en|Morocco's two-nil victory over Belgium shook the World Cup on Sunday.",
        "en|Walid Regragui's brave side beat Belgium 2-0 at the World Cup.",
        "fr|Le Maroc a battu la Belgique 2-0 dimanche en Coupe du monde.",
        "fr|La Belgique s'est inclinée 2-0 face au Maroc dimanche lors du match de Coupe du monde.",
        "fr|Le Maroc s'est imposé deux buts à zéro contre la Belgique en Coupe du monde.",
        "fr|Mondial : victoire 2-0 du Maroc sur la Belgique, dimanche, dans le groupe F, et le match du Maroc contre la Belgique (2-0) restera.",
        "es|Marruecos venció 2-0 a Bélgica el domingo en el Mundial.",
        "es|Bélgica cayó 2-0 ante Marruecos en el partido del Mundial.",
        "es|Marruecos se impuso por dos a cero a Bélgica en el Mundial.",
        "ar|فاز المغرب على بلجيكا 2-0 يوم الأحد في كأس العالم.",
        "ar|خسر المنتخب البلجيكي أمام المغرب 0-2 في مباراة كأس العالم.",
        "ar|تغلب المنتخب المغربي على بلجيكا بهدفين دون رد في كأس العالم.",
      })
  void readsOneResultInManyWords(String language, String sentence) {
    assertThat(Reading.facts(Reading.of(language, sentence)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("BEL 0-2 MAR 2022-11-27");
  }

  @Test
  void readsADraw() {
    var read = Reading.of("en", "Morocco drew 0-0 with Croatia in their first World Cup match.");

    assertThat(Reading.facts(read)).containsExactly("MAR 0-0 CRO 2022-11-23");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Argentina drew 3-3 with France in the World Cup final and won 4-2 on penalties.|ARG 4-2 FRA",
        "en|Argentina drew 3-3 with France in the World Cup final but lost 4-2 on penalties.|ARG 2-4 FRA",
        "en|Croatia drew 1-1 with Japan at the World Cup before winning 3-1 on penalties.|CRO 3-1 JPN",
        "en|Brazil drew 1-1 with Croatia at the World Cup, who won 4-2 on penalties.|BRA 2-4 CRO",
        "en|Argentina beat France 4-2 on penalties after a 3-3 draw in the World Cup final.|ARG 4-2 FRA",
        "fr|Le Maroc a fait match nul 0-0 avec l'Espagne en Coupe du monde et s'est imposé 3-0 aux tirs au but.|MAR 3-0 ESP",
        "es|Marruecos empató 0-0 con España en el Mundial y ganó 3-0 en los penaltis.|MAR 3-0 ESP",
        "ar|تعادل المغرب مع إسبانيا 0-0 في كأس العالم وفاز 3-0 بركلات الترجيح.|MAR 3-0 ESP"
      })
  void aShootoutIsWonByTheSideThatTheSentenceSays(String language, String words, String told) {
    var match = Reading.of(language, words).matches().getFirst();
    var kicks = Objects.requireNonNull(match.shootout());
    boolean first = match.home().id().equals(told.substring(0, 3));
    var shown = first ? kicks : kicks.swapped();

    assertThat(told.substring(0, 3) + " " + shown.home() + "-" + shown.away())
        .isEqualTo(told.substring(0, told.lastIndexOf(' ')));
  }

  @Test
  void aSideThatDoesTwoThingsIsNotTakenForTheOneItMet() {
    var read =
        Reading.of(
            "en", "At the World Cup Argentina lost to Saudi Arabia 2-1 and beat Mexico 2-0.");

    assertThat(Reading.facts(read))
        .anySatisfy(fact -> assertThat(fact).startsWith("ARG 2-0 MEX"))
        .noneSatisfy(fact -> assertThat(fact).contains("KSA 2-0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A late goal gave Barcelona a 2-1 win over Sevilla in La Liga.|barcelona 2-1 sevilla",
        "Napoli and Juventus shared the points in a goalless draw in Serie A.|napoli 0-0 juventus",
        "In the Bundesliga Bayer Leverkusen lost 1-0 at Freiburg.|leverkusen 0-1 freiburg"
      })
  void clubsWithTheNameOfTheirTownAreReadInOneSentence(String words, String told) {
    var match = Reading.of("en", words).matches().getFirst();

    assertThat(match.home().id() + " " + match.score() + " " + match.away().id()).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Liverpool, who had beaten Everton 2-0 in October, play in the Premier League on Saturday.",
        "Manchester United lost 3-2 on aggregate to Athletic Club despite a 1-0 win in the second leg.",
        "Spain face Italy in the World Cup on Friday after a 2-0 win on Tuesday."
      })
  void whatIsSaidInPassingIsNoResult(String words) {
    assertThat(Reading.of("en", words).matches())
        .allSatisfy(match -> assertThat(match.score()).isNull());
  }

  @Test
  void keepsWhatTheArticleStates() {
    var fact =
        Reading.of(
                "en",
                "Morocco beat Belgium 2-0 on Sunday at the Al Thumama Stadium in Group F of the"
                    + " World Cup.")
            .matches()
            .getFirst();

    assertThat(fact.group()).isEqualTo("F");
    assertThat(fact.stage()).isEqualTo("group");
    assertThat(fact.venue()).isEqualTo("Al Thumama Stadium");
    assertThat(fact.competition()).isEqualTo("FIFA World Cup 2022");
    assertThat(fact.status()).isEqualTo(MatchFact.Status.PLAYED);
  }

  @Test
  void datesAClubMatchByTheWeekday() {
    var read =
        Reading.of(
            "en", "Real Madrid beat Barcelona 3-1 on Saturday in La Liga, their best match yet.");

    assertThat(Reading.facts(read)).containsExactly("real-madrid 3-1 barcelona 2022-11-26");
  }

  @Test
  void readsFixtures() {
    var read =
        Reading.of("en", "Morocco will face Canada on Thursday in the World Cup group stage.");

    assertThat(read.matches()).hasSize(1);
    assertThat(read.matches().getFirst().status()).isEqualTo(MatchFact.Status.SCHEDULED);
    assertThat(read.matches().getFirst().score()).isNull();
    assertThat(read.matches().getFirst().date()).isEqualTo("2022-12-01");
  }

  @Test
  void readsAFixtureOfTwoPlayersAsOneOfTheirTeams() {
    var read =
        Reading.undated(
            "France beat Morocco 2-0 in the World Cup semi-final. They will both play on: Mbappe"
                + " against Argentina in the final, Hakimi elsewhere.");

    assertThat(Reading.facts(read))
        .containsExactly("FRA 2-0 MAR 2022-12-14 semi-final", "ARG v FRA 2022-12-18 final");
  }

  @Test
  void knowsWhomTheyBeat() {
    var read =
        Reading.undated(
            "The Moroccan players left the World Cup in tears. France had beaten them 2-0, and the"
                + " semifinal was over.");

    assertThat(Reading.facts(read)).containsExactly("FRA 2-0 MAR 2022-12-14 semi-final");
  }

  @Test
  void inventsNothing() {
    var read =
        Reading.of(
            "en",
            "Morocco hope to beat Spain 2-0 at the World Cup. If France win, they could play"
                + " England. The coach set out a 4-3-3 against Canada, and Croatia won the ball 3-4"
                + " times a minute.");

    assertThat(read.matches()).isEmpty();
  }

  @Test
  void leavesAShootoutOutOfTheScore() {
    var read =
        Reading.of(
            "en", "Morocco drew 0-0 with Croatia and a charity match was won 3-0 on penalties.");

    assertThat(Reading.facts(read)).containsExactly("MAR 0-0 CRO 2022-11-23");
  }

  @Test
  void knowsAnOldMatchByItsImportedScoreInSpiteOfANewDate() {
    var read =
        Reading.withResult(
            "en",
            "England beat Panama 6-1 on a Sunday of the World Cup, in Group G, in a hot match.");

    assertThat(Reading.facts(read)).containsExactly("ENG 6-1 PAN 2018-06-24 group");
  }

  @Test
  void knowsAnOldMatchOfTheCalendarByAllThatIsSaidOfIt() {
    var read =
        Reading.on(
            "2025-04-18",
            "Morocco beat Belgium 2-0 in Group F of the World Cup on Sunday, at the Al Thumama"
                + " Stadium.");

    assertThat(Reading.facts(read)).containsExactly("BEL 0-2 MAR 2022-11-27 group");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-12-14|France beat Morocco 2-0 in the semi-final of the World Cup.",
        "2026-07-09|France beat Morocco 2-0 in the quarter-final of the World Cup.",
        "2022-12-14|France beat Morocco 2-0 at the World Cup, on a cold night in Al Khor.",
        "2026-07-09|France beat Morocco 2-0 at the World Cup on Thursday.",
        "2022-12-14|France beat Morocco 2-0 at the World Cup of 2022.",
        "2022-12-14|France beat Morocco 2-0 at the World Cup. Achraf Hakimi left the pitch last, and the 24-year-old player waved.",
      })
  void tellsTwoMeetingsOfTheSameSidesApartByWhatIsSaid(String day, String sentence) {
    assertThat(Reading.undated(sentence).matches())
        .extracting(MatchFact::date)
        .containsExactly(LocalDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "France beat Morocco 2-0 at the World Cup, and the match is not forgotten.",
        "Belgium beat Morocco 1-0 at the World Cup of 1994, in the group stage.",
        "Morocco beat Belgium 2-0 on Sunday in an international friendly, a good match for the coach.",
        "Morocco beat Belgium 2-0 at the World Cup, and the match is not forgotten.",
      })
  void givesNoDateWhereNothingSettlesIt(String sentence) {
    assertThat(Reading.undated(sentence).matches())
        .hasSize(1)
        .extracting(MatchFact::date)
        .containsOnlyNulls();
  }
}
