package backheel.understanding.names;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Mention;
import backheel.understanding.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameFinderTest {

  @Test
  void namesPlayersTeamsClubsAndCompetitionsOfAnEnglishReport() {
    var read =
        Reading.of(
            "en",
            "Achraf Hakimi trained with the Moroccan squad before the World Cup match. The Paris"
                + " Saint-Germain defender, whom Hakimi's coach Walid Regragui praised, is fit.");

    assertThat(Reading.subjects(read))
        .containsExactlyInAnyOrder(
            "player/achraf-hakimi",
            "team/MAR",
            "club/paris-saint-germain",
            "competition/world-cup",
            "manager/walid-regragui");
  }

  @Test
  void namesThemInFrench() {
    var read =
        Reading.of(
            "fr",
            "Les Lions de l'Atlas défient l'Espagne mardi en huitièmes de finale de la Coupe du"
                + " monde. Hakimi, le latéral du PSG, sera titulaire, assure le sélectionneur"
                + " Walid Regragui.");

    assertThat(Reading.subjects(read))
        .contains(
            "team/MAR",
            "team/ESP",
            "competition/world-cup",
            "player/achraf-hakimi",
            "club/paris-saint-germain",
            "manager/walid-regragui");
  }

  @Test
  void namesThemInSpanish() {
    var read =
        Reading.of(
            "es",
            "Mbappé marcó dos goles y Francia venció a Polonia en los octavos de final del Mundial."
                + " El delantero del PSG es el máximo goleador.");

    assertThat(Reading.subjects(read))
        .contains("player/kylian-mbappe", "team/FRA", "team/POL", "club/paris-saint-germain");
  }

  @Test
  void namesThemInArabicEvenWhenJoinedToTheWordBefore() {
    var read =
        Reading.of(
            "ar",
            "قاد أشرف حكيمي المنتخب المغربي إلى الفوز، وسجل للمغرب هدفا في مباراة بلجيكا"
                + " ضمن كأس العالم. وقال حكيمي إن الفريق لعب جيدا.");

    assertThat(Reading.subjects(read))
        .contains("player/achraf-hakimi", "team/MAR", "team/BEL", "competition/world-cup");
    assertThat(read.subjects())
        .filteredOn(subjectCount -> subjectCount.subject().id().equals("MAR"))
        .allSatisfy(subjectCount -> assertThat(subjectCount.count()).isEqualTo(2));
  }

  @Test
  void tellsAPlaceFromATeam() {
    var read =
        Reading.of(
            "en",
            "After the match the goalkeeper flew to Paris and then took a holiday in Spain. Morocco"
                + " beat Canada 2-1.");

    assertThat(Reading.subjects(read)).containsExactlyInAnyOrder("team/MAR", "team/CAN");
    assertThat(Reading.mentions(read, Mention.Kind.PLACE)).contains("Paris", "Spain");
  }

  @Test
  void doesNotTakeAStrangersSurnameForAPlayers() {
    var read =
        Reading.of(
            "en",
            "The striker Peter Mbappe of the amateur league scored a penalty in the match, and"
                + " Jonathan Rice was the goalkeeper.");

    assertThat(Reading.subjects(read)).isEmpty();
    assertThat(Reading.mentions(read, Mention.Kind.PERSON))
        .contains("Peter Mbappe", "Jonathan Rice");
  }

  @Test
  void needsASecondClueForNamesThatAreCommonWords() {
    var without = Reading.of("en", "Rice was served at the club after the match; the players ate.");
    var with =
        Reading.of(
            "en", "England kept the ball in midfield, where Rice won every tackle of the match.");

    assertThat(Reading.subjects(without)).isEmpty();
    assertThat(Reading.subjects(with)).contains("player/declan-rice");
  }

  @Test
  void leavesCountriesOfOtherNewsAlone() {
    var read =
        Reading.of("en", "The president of France met ministers from Germany to discuss trade.");

    assertThat(read.subjects()).isEmpty();
  }

  @Test
  void aResultBetweenTwoCountriesNeedsNoOtherWordOfFootball() {
    var read = Reading.of("en", "France beat Spain 2-0 in Lyon, their third win in a row.");

    assertThat(Reading.subjects(read)).containsExactly("team/FRA", "team/ESP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Germany beat Norway 3-1 in the ice hockey worlds.",
        "Wales lost to England 24-13 in Cardiff.",
        "France and Spain voted 2-1 for the treaty."
      })
  void aResultOfSomethingElseIsLeftAlone(String words) {
    assertThat(Reading.of("en", words).subjects()).isEmpty();
  }

  @Test
  void settlesANicknameOfTwoTeamsByTheRestOfTheText() {
    var read =
        Reading.of(
            "en",
            "Belgium were beaten in their second match. The Red Devils had no goal to show for it,"
                + " the coach said of Belgium.");

    assertThat(Reading.subjects(read)).containsExactly("team/BEL");
    assertThat(read.subjects().getFirst().count()).isEqualTo(3);
  }

  @Test
  void countsTheTitleButGivesItNoSpan() {
    var read = Reading.of("Hakimi wins it for Morocco", "en", "Achraf Hakimi scored the penalty.");

    assertThat(Reading.subjects(read)).contains("player/achraf-hakimi", "team/MAR");
    assertThat(read.mentions()).allSatisfy(m -> assertThat(m.at().start()).isZero());
  }

  @Test
  void countsCodePointsNotUnits() {
    var read = Reading.of("en", "🇲🇦🔥 Achraf Hakimi scored in the World Cup match.");

    assertThat(read.mentions().getFirst().at().start()).isEqualTo(4);
    assertThat(read.mentions().getFirst().at().end()).isEqualTo(17);
  }

  @Test
  void addsTheYearToATournament() {
    var read =
        Reading.of(
            "en", "The World Cup match begins. The 2018 World Cup winner Kylian Mbappe plays.");

    assertThat(Reading.mentions(read, Mention.Kind.COMPETITION))
        .containsExactly("FIFA World Cup 2022");
  }
}
