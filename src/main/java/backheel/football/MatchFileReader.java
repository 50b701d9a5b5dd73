package backheel.football;

import backheel.football.Catalogue.Entry;
import backheel.story.Goal;
import backheel.story.Score;
import backheel.story.Subject;
import backheel.story.Subject.Kind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A reader of fixtures and results from the match files. */
final class MatchFileReader {

  private static final String WORLD_CUPS = "matches.csv";
  private static final String INTERNATIONALS = "internationals_2022_2026.csv";
  private static final String KICK_OFF = "kickoff_utc";

  private final FactFileReader factFileReader;
  private final Map<String, Entry> byKey = new HashMap<>();

  MatchFileReader(FactFileReader factFileReader, List<Entry> entries) {
    this.factFileReader = factFileReader;
    entries.forEach(entry -> byKey.put(entry.subject().key(), entry));
  }

  List<MatchResult> results() throws IOException {
    var goals = goals();
    var results = new ArrayList<MatchResult>();
    for (var csvRow : factFileReader.rows(WORLD_CUPS)) {
      if (isPlayed(csvRow)) {
        results.add(
            worldCupMatch(csvRow, goals.getOrDefault(csvRow.required("match_id"), List.of())));
      }
    }
    for (var csvRow : factFileReader.rows(INTERNATIONALS)) {
      if (isPlayed(csvRow) && !isWorldCup(csvRow)) {
        results.add(international(csvRow));
      }
    }
    return results;
  }

  /** Returns the upcoming matches whose two sides are known. */
  List<Fixture> fixtures() throws IOException {
    var fixtures = new ArrayList<Fixture>();
    for (var csvRow : factFileReader.rows(WORLD_CUPS)) {
      if (!isPlayed(csvRow) && hasSides(csvRow)) {
        fixtures.add(fixture(csvRow, "FIFA World Cup " + csvRow.required("world_cup")));
      }
    }
    for (var csvRow : factFileReader.rows(INTERNATIONALS)) {
      if (!isPlayed(csvRow) && hasSides(csvRow) && !isWorldCup(csvRow)) {
        fixtures.add(internationalToCome(csvRow));
      }
    }
    return fixtures;
  }

  /**
   * Returns whether there are goals; one goal count without the other is an error, which is
   * reported when the result is read.
   */
  private static boolean isPlayed(CsvRow csvRow) {
    return !csvRow.get("home_goals").isEmpty() || !csvRow.get("away_goals").isEmpty();
  }

  /** Returns whether both sides are known; for later rounds the date is known earlier. */
  private static boolean hasSides(CsvRow csvRow) {
    return !csvRow.get("home").isEmpty() && !csvRow.get("away").isEmpty();
  }

  private static boolean isWorldCup(CsvRow csvRow) {
    return csvRow.get("tournament").equals("FIFA World Cup");
  }

  /** Returns the matches listed with their date only, without a result. */
  List<Fixture> calendar() throws IOException {
    var fixtures = new ArrayList<Fixture>();
    for (var csvRow : factFileReader.rows("calendar.csv")) {
      var competition = byKey.get("competition/" + csvRow.required("competition_id"));
      if (competition == null) {
        throw csvRow.malformed("no competition is called " + csvRow.get("competition_id"));
      }
      fixtures.add(
          fixture(csvRow, competition.subject().name() + " " + csvRow.required("edition")));
    }
    return fixtures;
  }

  private Fixture fixture(CsvRow csvRow, String competition) throws MalformedFactsException {
    var venue = byKey.get("venue/" + csvRow.get("venue_id"));
    return new Fixture(
        csvRow.required("match_id"),
        team(csvRow, "home"),
        team(csvRow, "away"),
        csvRow.date("date"),
        competition,
        StageNames.nameOf(csvRow.get("stage")),
        group(csvRow),
        venue == null ? "" : venue.subject().name(),
        venue == null ? "" : venue.city(),
        null,
        csvRow.instantOrNull(KICK_OFF));
  }

  private Fixture internationalToCome(CsvRow csvRow) throws MalformedFactsException {
    var home = team(csvRow, "home");
    var away = team(csvRow, "away");
    var date = csvRow.date("date");
    return new Fixture(
        internationalId(date, home, away),
        home,
        away,
        date,
        tournament(csvRow.get("tournament"), date),
        "",
        "",
        "",
        csvRow.get("city"),
        null,
        csvRow.instantOrNull(KICK_OFF));
  }

  private static String internationalId(LocalDate date, Subject home, Subject away) {
    return "int-" + date + "-" + Slug.of(home.id() + " " + away.id());
  }

  private MatchResult worldCupMatch(CsvRow csvRow, List<Goal> goals)
      throws MalformedFactsException {
    var venue = byKey.get("venue/" + csvRow.get("venue_id"));
    return new MatchResult(
        csvRow.required("match_id"),
        team(csvRow, "home"),
        team(csvRow, "away"),
        new Score(csvRow.number("home_goals"), csvRow.number("away_goals")),
        csvRow.get("home_pens").isEmpty()
            ? null
            : new Score(csvRow.number("home_pens"), csvRow.number("away_pens")),
        csvRow.date("date"),
        "FIFA World Cup " + csvRow.required("world_cup"),
        StageNames.nameOf(csvRow.get("stage")),
        group(csvRow),
        venue == null ? "" : venue.subject().name(),
        venue == null ? "" : venue.city(),
        csvRow.flag("extra_time"),
        goals,
        csvRow.instantOrNull(KICK_OFF));
  }

  private MatchResult international(CsvRow csvRow) throws MalformedFactsException {
    var home = team(csvRow, "home");
    var away = team(csvRow, "away");
    var date = csvRow.date("date");
    return new MatchResult(
        internationalId(date, home, away),
        home,
        away,
        new Score(csvRow.number("home_goals"), csvRow.number("away_goals")),
        null,
        date,
        tournament(csvRow.get("tournament"), date),
        "",
        "",
        "",
        csvRow.get("city"),
        false,
        List.of(),
        csvRow.instantOrNull(KICK_OFF));
  }

  private Map<String, List<Goal>> goals() throws IOException {
    var goals = new HashMap<String, List<Goal>>();
    for (var csvRow : factFileReader.rows("goals.csv")) {
      var scorer = byKey.get("player/" + csvRow.get("player_id"));
      var stoppage = csvRow.get("stoppage");
      goals
          .computeIfAbsent(csvRow.required("match_id"), id -> new ArrayList<>())
          .add(
              new Goal(
                  scorer == null ? csvRow.required("player_name") : scorer.subject().name(),
                  team(csvRow, "team_id"),
                  csvRow.get("minute") + (stoppage.isEmpty() ? "" : "+" + stoppage),
                  csvRow.flag("penalty"),
                  csvRow.flag("own_goal")));
    }
    return goals;
  }

  private static String group(CsvRow csvRow) {
    return csvRow.get("stage").startsWith("group") ? csvRow.get("group") : "";
  }

  private Subject team(CsvRow csvRow, String column) throws MalformedFactsException {
    var entry = byKey.get("team/" + csvRow.required(column));
    if (entry == null) {
      throw csvRow.malformed("no team has the code " + csvRow.get(column));
    }
    return entry.subject();
  }

  private static String tournament(String written, LocalDate date) {
    return switch (written) {
      case "African Cup of Nations" -> "Africa Cup of Nations";
      case "UEFA Euro" ->
          TournamentEditions.name(
              new Subject(Kind.COMPETITION, "euro", "UEFA European Championship"), date);
      case "Copa América" ->
          TournamentEditions.name(new Subject(Kind.COMPETITION, "copa-america", written), date);
      case "Arab Cup" -> "FIFA Arab Cup";
      case "Gold Cup" -> "CONCACAF Gold Cup";
      case "Friendly" -> "International friendly";
      case "FIFA World Cup qualification" -> "World Cup qualification";
      default -> written;
    };
  }
}
