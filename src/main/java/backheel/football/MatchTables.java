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

/** Makes fixtures and results of the files of matches. */
final class MatchTables {

  private static final String WORLD_CUPS = "matches.csv";
  private static final String INTERNATIONALS = "internationals_2022_2026.csv";
  private static final String KICK_OFF = "kickoff_utc";

  private final FactTables tables;
  private final Map<String, Entry> byKey = new HashMap<>();

  MatchTables(FactTables tables, List<Entry> entries) {
    this.tables = tables;
    entries.forEach(entry -> byKey.put(entry.subject().key(), entry));
  }

  List<Result> results() throws IOException {
    var goals = goals();
    var results = new ArrayList<Result>();
    for (var row : tables.rows(WORLD_CUPS)) {
      if (isPlayed(row)) {
        results.add(worldCupMatch(row, goals.getOrDefault(row.required("match_id"), List.of())));
      }
    }
    for (var row : tables.rows(INTERNATIONALS)) {
      if (isPlayed(row) && !isWorldCup(row)) {
        results.add(international(row));
      }
    }
    return results;
  }

  /** The matches to come, of which both sides are known. */
  List<Fixture> fixtures() throws IOException {
    var fixtures = new ArrayList<Fixture>();
    for (var row : tables.rows(WORLD_CUPS)) {
      if (!isPlayed(row) && hasSides(row)) {
        fixtures.add(fixture(row, "FIFA World Cup " + row.required("world_cup")));
      }
    }
    for (var row : tables.rows(INTERNATIONALS)) {
      if (!isPlayed(row) && hasSides(row) && !isWorldCup(row)) {
        fixtures.add(internationalToCome(row));
      }
    }
    return fixtures;
  }

  /** One goal count without the other is a mistake, which reading the result will tell. */
  private static boolean isPlayed(CsvRow row) {
    return !row.get("home_goals").isEmpty() || !row.get("away_goals").isEmpty();
  }

  /** Of a later round the day is known before its sides. */
  private static boolean hasSides(CsvRow row) {
    return !row.get("home").isEmpty() && !row.get("away").isEmpty();
  }

  private static boolean isWorldCup(CsvRow row) {
    return row.get("tournament").equals("FIFA World Cup");
  }

  /** The matches of which only the day is told, not how they ended. */
  List<Fixture> calendar() throws IOException {
    var fixtures = new ArrayList<Fixture>();
    for (var row : tables.rows("calendar.csv")) {
      var competition = byKey.get("competition/" + row.required("competition_id"));
      if (competition == null) {
        throw row.malformed("no competition is called " + row.get("competition_id"));
      }
      fixtures.add(fixture(row, competition.subject().name() + " " + row.required("edition")));
    }
    return fixtures;
  }

  private Fixture fixture(CsvRow row, String competition) throws MalformedFactsException {
    var venue = byKey.get("venue/" + row.get("venue_id"));
    return new Fixture(
        row.required("match_id"),
        team(row, "home"),
        team(row, "away"),
        row.date("date"),
        competition,
        Stages.nameOf(row.get("stage")),
        group(row),
        venue == null ? "" : venue.subject().name(),
        venue == null ? "" : venue.city(),
        null,
        row.instantOrNull(KICK_OFF));
  }

  private Fixture internationalToCome(CsvRow row) throws MalformedFactsException {
    var home = team(row, "home");
    var away = team(row, "away");
    var date = row.date("date");
    return new Fixture(
        internationalId(date, home, away),
        home,
        away,
        date,
        tournament(row.get("tournament"), date),
        "",
        "",
        "",
        row.get("city"),
        null,
        row.instantOrNull(KICK_OFF));
  }

  private static String internationalId(LocalDate date, Subject home, Subject away) {
    return "int-" + date + "-" + Slug.of(home.id() + " " + away.id());
  }

  private Result worldCupMatch(CsvRow row, List<Goal> goals) throws MalformedFactsException {
    var venue = byKey.get("venue/" + row.get("venue_id"));
    return new Result(
        row.required("match_id"),
        team(row, "home"),
        team(row, "away"),
        new Score(row.number("home_goals"), row.number("away_goals")),
        row.get("home_pens").isEmpty()
            ? null
            : new Score(row.number("home_pens"), row.number("away_pens")),
        row.date("date"),
        "FIFA World Cup " + row.required("world_cup"),
        Stages.nameOf(row.get("stage")),
        group(row),
        venue == null ? "" : venue.subject().name(),
        venue == null ? "" : venue.city(),
        row.flag("extra_time"),
        goals,
        row.instantOrNull(KICK_OFF));
  }

  private Result international(CsvRow row) throws MalformedFactsException {
    var home = team(row, "home");
    var away = team(row, "away");
    var date = row.date("date");
    return new Result(
        internationalId(date, home, away),
        home,
        away,
        new Score(row.number("home_goals"), row.number("away_goals")),
        null,
        date,
        tournament(row.get("tournament"), date),
        "",
        "",
        "",
        row.get("city"),
        false,
        List.of(),
        row.instantOrNull(KICK_OFF));
  }

  private Map<String, List<Goal>> goals() throws IOException {
    var goals = new HashMap<String, List<Goal>>();
    for (var row : tables.rows("goals.csv")) {
      var scorer = byKey.get("player/" + row.get("player_id"));
      var stoppage = row.get("stoppage");
      goals
          .computeIfAbsent(row.required("match_id"), id -> new ArrayList<>())
          .add(
              new Goal(
                  scorer == null ? row.required("player_name") : scorer.subject().name(),
                  team(row, "team_id"),
                  row.get("minute") + (stoppage.isEmpty() ? "" : "+" + stoppage),
                  row.flag("penalty"),
                  row.flag("own_goal")));
    }
    return goals;
  }

  private static String group(CsvRow row) {
    return row.get("stage").startsWith("group") ? row.get("group") : "";
  }

  private Subject team(CsvRow row, String column) throws MalformedFactsException {
    var entry = byKey.get("team/" + row.required(column));
    if (entry == null) {
      throw row.malformed("no team has the code " + row.get(column));
    }
    return entry.subject();
  }

  private static String tournament(String written, LocalDate date) {
    return switch (written) {
      case "African Cup of Nations" -> "Africa Cup of Nations";
      case "UEFA Euro" ->
          Editions.name(new Subject(Kind.COMPETITION, "euro", "UEFA European Championship"), date);
      case "Copa América" ->
          Editions.name(new Subject(Kind.COMPETITION, "copa-america", written), date);
      case "Arab Cup" -> "FIFA Arab Cup";
      case "Gold Cup" -> "CONCACAF Gold Cup";
      case "Friendly" -> "International friendly";
      case "FIFA World Cup qualification" -> "World Cup qualification";
      default -> written;
    };
  }
}
