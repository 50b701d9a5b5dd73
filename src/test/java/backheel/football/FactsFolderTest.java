package backheel.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.story.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFolderTest {

  @TempDir Path folder;

  @BeforeEach
  void teams() throws IOException {
    write(
        "teams.csv",
        """
        team_id,iso2,flag,name_en,name_fr
        MAR,MA,🇲🇦,Morocco,Maroc
        BEL,BE,🇧🇪,Belgium,Belgique
        """);
  }

  @Test
  void readsNamesOfEveryKind() throws IOException {
    write(
        "players.csv",
        """
        player_id,name,birth_date,position,team_id,name_ar,club_2022,club_2026,world_cups
        ali-test,Ali Testaoui,1999-02-03,DF,MAR,,old-club,new-club,2022 2026
        """);
    write(
        "clubs.csv",
        "club_id,name,country,city\nold-club,Old Club,MAR,Fez\nnew-club,New Club,BEL,Gent\n");
    write("player_aliases.csv", "player_id,alias,lang,kind\nali-test,The Rock,en,nickname\n");
    write("venues.csv", "venue_id,name,city,country\ntest-park,Test Park,Fez,MAR\n");
    write("coaches.csv", "world_cup,team_id,name,nationality,name_ar\n2026,MAR,Said Coachi,MAR,\n");

    var catalogue = Catalogue.bundled().with(new FactsFolder(folder).names());

    var player = catalogue.byKey("player/ali-test").orElseThrow();
    assertThat(catalogue.findByName("testaoui")).containsExactly(player);
    assertThat(catalogue.findByName("the rock")).contains(player);
    assertThat(catalogue.clubOf(player)).map(club -> club.id()).contains("new-club");
    assertThat(catalogue.entry(player).orElseThrow().born()).isEqualTo("1999-02-03");
    assertThat(catalogue.findByName("test park"))
        .extracting(s -> s.key())
        .contains("venue/test-park");
    assertThat(catalogue.findByName("Said Coachi"))
        .extracting(s -> s.key())
        .contains("manager/said-coachi");
  }

  @Test
  void readsMatchesWithTheirGoals() throws IOException {
    write(
        "matches.csv",
        """
        match_id,world_cup,stage,group,date,venue_id,home,away,home_goals,away_goals,extra_time,home_pens,away_pens
        wc2022-1127-bel-mar,2022,group,F,2022-11-27,,BEL,MAR,0,2,0,,
        """);
    write(
        "goals.csv",
        """
        match_id,seq,team_id,player_id,player_name,minute,stoppage,penalty,own_goal
        wc2022-1127-bel-mar,1,MAR,abc,Abde Testi,90,2,0,0
        """);
    write(
        "internationals_2022_2026.csv",
        """
        date,home,away,home_goals,away_goals,shootout_winner,tournament,city,country,neutral
        2023-03-25,MAR,BEL,2,1,,Friendly,Tangier,Morocco,0
        """);

    var results = new FactsFolder(folder).results();

    assertThat(results).hasSize(2);
    assertThat(results.getFirst().group()).isEqualTo("F");
    assertThat(results.getFirst().competition()).isEqualTo("FIFA World Cup 2022");
    assertThat(results.getFirst().goals().getFirst().minute()).isEqualTo("90+2");
    assertThat(results.getFirst().goals().getFirst().side())
        .extracting(Subject::id)
        .isEqualTo("MAR");
    assertThat(results.get(1).competition()).isEqualTo("International friendly");
  }

  @Test
  void keepsKickOffsAndMatchesToComeApartFromThoseThatWerePlayed() throws IOException {
    write(
        "matches.csv",
        """
        match_id,world_cup,stage,group,date,kickoff_utc,venue_id,home,away,home_goals,away_goals,extra_time,home_pens,away_pens
        one,2022,group,F,2022-11-27,2022-11-27T13:00Z,,BEL,MAR,0,2,0,,
        two,2030,group,A,2030-06-13,2030-06-13T18:30:00Z,,MAR,BEL,,,,,
        three,2030,final,,2030-07-21,,,,,,,,,
        """);
    write(
        "internationals_2022_2026.csv",
        """
        date,kickoff_utc,home,away,home_goals,away_goals,shootout_winner,tournament,city,country,neutral
        2029-03-25,,MAR,BEL,,,,Friendly,Tangier,Morocco,0
        2030-06-13,,MAR,BEL,,,,FIFA World Cup,Tangier,Morocco,0
        """);

    var folder = new FactsFolder(this.folder);

    assertThat(folder.results())
        .singleElement()
        .satisfies(played -> {
          assertThat(played.kickOff()).isEqualTo("2022-11-27T13:00:00Z");
          assertThat(played.fixture().kickOff()).isEqualTo(played.kickOff());
        });
    assertThat(folder.fixtures())
        .extracting(Fixture::id)
        .containsExactly("two", "int-2029-03-25-mar-bel");
    assertThat(folder.fixtures().getFirst().kickOff()).isEqualTo("2030-06-13T18:30:00Z");
    assertThat(folder.fixtures().getFirst().competition()).isEqualTo("FIFA World Cup 2030");
    assertThat(folder.fixtures().getFirst().score()).isNull();
    assertThat(folder.fixtures().get(1).kickOff()).isNull();
    assertThat(folder.fixtures().get(1).city()).isEqualTo("Tangier");
  }

  @Test
  void refusesGoalsOfOneSideOnlyAndInvalidTimes() throws IOException {
    var header = "match_id,world_cup,stage,date,kickoff_utc,home,away,home_goals,away_goals\n";
    write("matches.csv", header + "one,2022,group,2022-11-27,,BEL,MAR,1,\n");
    assertThatThrownBy(() -> new FactsFolder(folder).results())
        .hasMessage("matches.csv, line 2: away_goals is empty");

    write("matches.csv", header + "one,2022,group,2022-11-27,at noon,BEL,MAR,,\n");
    assertThatThrownBy(() -> new FactsFolder(folder).fixtures())
        .hasMessage(
            "matches.csv, line 2: kickoff_utc is not a moment like 2022-12-14T19:00Z: at noon");
  }

  @Test
  void countsATitleForPlayersOfTheWinningTeam() throws IOException {
    write("world_cups.csv", "world_cup,winner\n2018,BEL\n2022,MAR\n");
    write(
        "players.csv",
        """
        player_id,name,team_id,world_cups
        one-test,One Testaoui,MAR,2018 2022
        two-test,Two Testaoui,MAR,2018
        """);

    var names = new FactsFolder(folder).names();

    assertThat(names)
        .filteredOn(entry -> entry.subject().isPerson())
        .extracting(Catalogue.Entry::titles)
        .containsExactly(Set.of(2022), Set.of());
  }

  @Test
  void namesFileAndLineOfWhatIsMalformed() throws IOException {
    write(
        "matches.csv",
        """
        match_id,world_cup,stage,group,date,home,away,home_goals,away_goals
        one,2022,group,F,2022-11-27,BEL,MAR,0,2
        two,2022,group,F,last Sunday,BEL,MAR,0,2
        """);

    assertThatThrownBy(() -> new FactsFolder(folder).results())
        .isInstanceOf(MalformedFactsException.class)
        .hasMessage("matches.csv, line 3: date is not a date like 2022-12-14: last Sunday");
  }

  @Test
  void saysWhichTeamIsUnknown() throws IOException {
    write(
        "matches.csv",
        "match_id,world_cup,stage,date,home,away,home_goals,away_goals\none,2022,final,2022-12-18,XXX,MAR,0,2\n");

    assertThatThrownBy(() -> new FactsFolder(folder).results())
        .hasMessage("matches.csv, line 2: no team has the code XXX");
  }

  @Test
  void saysThatAFolderHoldsNoFacts() throws IOException {
    Files.delete(folder.resolve("teams.csv"));

    assertThatThrownBy(() -> new FactsFolder(folder).names())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no teams.csv");
  }

  private void write(String file, String rows) throws IOException {
    Files.writeString(folder.resolve(file), rows);
  }
}
