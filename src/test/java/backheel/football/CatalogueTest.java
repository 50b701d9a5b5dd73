package backheel.football;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Score;
import backheel.story.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @Test
  void theBundledCatalogueIsReadOnce() {
    assertThat(Catalogue.bundled()).isSameAs(CATALOGUE);
  }

  @ParameterizedTest
  @CsvSource({
    "player/achraf-hakimi, en, Hakimi",
    "player/achraf-hakimi, ar, حكيمي",
    "player/virgil-van-dijk, en, van Dijk",
    "player/vinicius-junior, en, Vinícius",
    "player/son-heung-min, en, Son",
    "player/pedri, en, Pedri"
  })
  void aPersonIsCalledForShortAsPeopleDo(String key, String language, String called) {
    var person = CATALOGUE.byKey(key).orElseThrow();

    assertThat(CATALOGUE.shortName(person, language)).isEqualTo(called);
  }

  @ParameterizedTest
  @CsvSource({
    "mbappe, player/kylian-mbappe",
    "MBAPPÉ, player/kylian-mbappe",
    "kylian mbappé, player/kylian-mbappe",
    "hakimi, player/achraf-hakimi",
    "حكيمي, player/achraf-hakimi",
    "أشرف حكيمي, player/achraf-hakimi",
    "اشرف حكيمى, player/achraf-hakimi",
    "n'golo kante, player/n-golo-kante",
    "les bleus, team/FRA",
    "maroc, team/MAR",
    "المغرب, team/MAR",
    "atlas lions, team/MAR",
    "the atlas lions, team/MAR",
    "psg, club/paris-saint-germain",
    "paris saint germain, club/paris-saint-germain",
    "regragui, manager/walid-regragui",
    "mondial, competition/world-cup",
    "wembley, venue/wembley-stadium-london",
    "guardiola, manager/pep-guardiola",
  })
  void findsSubjectsByWhateverPeopleCallThem(String typed, String key) {
    assertThat(CATALOGUE.findByName(typed)).extracting(Subject::key).startsWith(key);
  }

  @Test
  void findsEveryoneWhoSharesAName() {
    assertThat(CATALOGUE.findByName("Martínez")).hasSizeGreaterThan(1);
    assertThat(CATALOGUE.findByName("La Roja"))
        .extracting(Subject::id)
        .startsWith("ESP")
        .contains("CHI");
  }

  @Test
  void givesAWellKnownShortNameToItsOwner() {
    assertThat(CATALOGUE.findByName("messi"))
        .extracting(Subject::id)
        .containsExactly("lionel-messi");
  }

  @Test
  void suggestsSimilarNames() {
    assertThat(CATALOGUE.nearest("mbape", 3)).extracting(Subject::id).startsWith("kylian-mbappe");
    assertThat(CATALOGUE.nearest("hakmii", 3)).extracting(Subject::id).contains("achraf-hakimi");
    assertThat(CATALOGUE.nearest("qqqqqqqqq", 3)).isEmpty();
  }

  @Test
  void completesFromTheStartOfAnyWord() {
    assertThat(CATALOGUE.completing("mba", 3)).extracting(Subject::id).startsWith("kylian-mbappe");
    assertThat(CATALOGUE.completing("saint-ger", 3))
        .extracting(Subject::id)
        .startsWith("paris-saint-germain");
    assertThat(CATALOGUE.completing("", 5)).hasSize(5);
  }

  @Test
  void namesSubjectsInTheReadersLanguage() {
    var morocco = CATALOGUE.byKey("team/MAR").orElseThrow();

    assertThat(CATALOGUE.name(morocco, "fr")).isEqualTo("Maroc");
    assertThat(CATALOGUE.name(morocco, "ar")).isEqualTo("المغرب");
    assertThat(CATALOGUE.name(morocco, "xx")).isEqualTo("Morocco");
  }

  @Test
  void knowsTeamClubAndEmblemOfAPlayer() {
    var hakimi = CATALOGUE.byKey("player/achraf-hakimi").orElseThrow();

    assertThat(CATALOGUE.teamOf(hakimi)).map(Subject::id).contains("MAR");
    assertThat(CATALOGUE.clubOf(hakimi)).map(Subject::id).contains("paris-saint-germain");
    assertThat(CATALOGUE.emblem(hakimi)).isEqualTo("🇲🇦");
  }

  @Test
  void findsTheEditionOfATournamentByDate() {
    var worldCup = CATALOGUE.byKey("competition/world-cup").orElseThrow();

    assertThat(CATALOGUE.edition(worldCup, LocalDate.parse("2022-12-15")))
        .isEqualTo("FIFA World Cup 2022");
    assertThat(CATALOGUE.edition(worldCup, LocalDate.parse("2023-03-01")))
        .isEqualTo("FIFA World Cup");
    assertThat(CATALOGUE.edition(worldCup, null)).isEqualTo("FIFA World Cup");
  }

  @Test
  void learnsNamesAndKeepsWhatItKnew() {
    var hakimi = CATALOGUE.byKey("player/achraf-hakimi").orElseThrow();
    var more =
        new Catalogue.Entry(
            hakimi,
            null,
            List.of(),
            List.of(new Catalogue.Alias("The Express", Catalogue.Alias.Usage.NICKNAME)),
            Map.of(),
            "",
            null,
            "",
            "",
            Set.of(),
            0);

    var richer = CATALOGUE.with(List.of(more));

    assertThat(richer.findByName("the express")).containsExactly(hakimi);
    assertThat(richer.findByName("hakimi")).contains(hakimi);
    assertThat(richer.emblem(hakimi)).isEqualTo("🇲🇦");
  }

  @Test
  void knowsTheDaysOfTheLastWorldCupsButNotHowTheMatchesEnded() {
    assertThat(CATALOGUE.calendar())
        .allSatisfy(fixture -> assertThat(fixture.score()).isNull())
        .anySatisfy(fixture -> {
          assertThat(fixture.home().id()).isEqualTo("FRA");
          assertThat(fixture.away().id()).isEqualTo("MAR");
          assertThat(fixture.date()).isEqualTo("2022-12-14");
          assertThat(fixture.competition()).isEqualTo("FIFA World Cup 2022");
          assertThat(fixture.stage()).isEqualTo("semi-final");
          assertThat(fixture.venue()).isEqualTo("Al Bayt Stadium");
        });
  }

  @Test
  void putsAnImportedResultInThePlaceOfItsFixture() {
    var fixture = CATALOGUE.calendar().getFirst();
    var result =
        new MatchResult(
            fixture.id(),
            fixture.home(),
            fixture.away(),
            new Score(3, 1),
            null,
            fixture.date(),
            fixture.competition(),
            fixture.stage(),
            fixture.group(),
            fixture.venue(),
            fixture.city(),
            false,
            List.of());

    var calendar = CATALOGUE.withResults(List.of(result)).calendar();

    assertThat(calendar).hasSameSizeAs(CATALOGUE.calendar());
    assertThat(calendar.getFirst().score()).isEqualTo(new Score(3, 1));
  }

  @Test
  void knowsEverySubjectThatItsFilesReferTo() {
    assertThat(CATALOGUE.entries())
        .filteredOn(entry -> entry.subject().isPerson())
        .allSatisfy(entry -> {
          assertThat(CATALOGUE.clubsOf(entry.subject())).hasSameSizeAs(entry.clubIds());
          if (entry.teamId() != null) {
            assertThat(CATALOGUE.teamOf(entry.subject())).isPresent();
          }
        });
    assertThat(CATALOGUE.calendar())
        .allSatisfy(fixture -> assertThat(fixture.venue()).isNotEmpty());
  }

  @Test
  void returnsBirthPositionClubsAndTitlesOfAPlayer() {
    var mbappe =
        CATALOGUE.entry(CATALOGUE.byKey("player/kylian-mbappe").orElseThrow()).orElseThrow();

    assertThat(mbappe.born()).isEqualTo("1998-12-20");
    assertThat(mbappe.position()).isEqualTo("FW");
    assertThat(mbappe.clubIds()).containsExactly("real-madrid", "paris-saint-germain");
    assertThat(mbappe.titles()).containsExactly(2018);
  }
}
