package backheel.football;

import backheel.football.Catalogue.Alias;
import backheel.football.Catalogue.Alias.Usage;
import backheel.football.Catalogue.Entry;
import backheel.story.Subject;
import backheel.story.Subject.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes entries of the files of names: teams, clubs, players, coaches, competitions, venues. */
final class NameTables {

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

  private final FactTables tables;
  private final Map<String, Integer> fame = new HashMap<>();
  private final Map<String, String> champions = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  NameTables(FactTables tables) {
    this.tables = tables;
  }

  List<Entry> entries() throws IOException {
    var wellKnown = tables.rows("well_known.csv");
    for (var i = 0; i < wellKnown.size(); i++) {
      fame.put(wellKnown.get(i).required("key"), 1000 - i);
    }
    for (var row : tables.rows("world_cups.csv")) {
      champions.put(row.required("world_cup"), row.get("winner"));
    }
    teams();
    clubs();
    players();
    people("coaches.csv");
    people("club_coaches.csv");
    competitions();
    venues();
    return List.copyOf(entries);
  }

  private void teams() throws IOException {
    var aliases = aliases("team_aliases.csv", "team_id");
    for (var row : tables.rows("team_demonyms.csv")) {
      aliases
          .computeIfAbsent(row.required("team_id"), id -> new ArrayList<>())
          .add(new Alias(row.required("demonym"), Usage.DEMONYM));
    }
    for (var row : tables.rows("teams.csv")) {
      var id = row.required("team_id");
      var subject = new Subject(Kind.TEAM, id, row.required("name_en"));
      add(
          subject,
          id,
          List.of(),
          aliases.getOrDefault(id, List.of()),
          names(row),
          row.get("flag"),
          row,
          "",
          60);
    }
  }

  private void clubs() throws IOException {
    var aliases = aliases("club_aliases.csv", "club_id");
    for (var row : tables.rows("clubs.csv")) {
      var id = row.required("club_id");
      var subject = new Subject(Kind.CLUB, id, row.required("name"));
      var own = aliases.getOrDefault(id, List.of());
      var standing = row.get("name_ar").isEmpty() ? 15 : 50;
      add(
          subject,
          row.get("country"),
          List.of(),
          own,
          names(row),
          "",
          row,
          row.get("city"),
          standing);
    }
  }

  private void players() throws IOException {
    var aliases = aliases("player_aliases.csv", "player_id");
    for (var file : List.of("players.csv", "players_history.csv")) {
      var past = file.equals("players_history.csv");
      for (var row : tables.rows(file)) {
        var id = row.required("player_id");
        var subject = new Subject(Kind.PLAYER, id, row.required("name"));
        var own = new ArrayList<>(aliases.getOrDefault(id, List.of()));
        own.addAll(ShortNames.aliases(subject.name()));
        var clubs = new LinkedHashSet<>(List.of(row.get("clubs").split(" ", -1)));
        clubs.add(row.get("club_2026"));
        clubs.add(row.get("club_2022"));
        clubs.remove("");
        var standing =
            past
                ? 0
                : row.get("name_ar").isEmpty() ? 20 + 2 * row.get("world_cups").length() / 5 : 100;
        add(
            subject,
            row.get("team_id"),
            List.copyOf(clubs),
            own,
            names(row),
            "",
            row,
            "",
            standing);
      }
    }
  }

  private void people(String file) throws IOException {
    var rows = new ArrayList<>(tables.rows(file));
    // Newest first: the team somebody trains today has the say.
    rows.sort((one, other) -> other.get("world_cup").compareTo(one.get("world_cup")));
    for (var row : rows) {
      var subject = new Subject(Kind.MANAGER, Slug.of(row.required("name")), row.required("name"));
      var clubs = row.get("club_id").isEmpty() ? List.<String>of() : List.of(row.get("club_id"));
      var old = !row.get("world_cup").isEmpty() && row.get("world_cup").compareTo("2022") < 0;
      var own = old ? List.<Alias>of() : ShortNames.aliases(subject.name());
      add(
          subject,
          row.get("team_id"),
          clubs,
          own,
          names(row),
          "",
          row,
          "",
          old ? 0 : row.get("name_ar").isEmpty() ? 22 : 100);
    }
  }

  private void competitions() throws IOException {
    for (var row : tables.rows("competitions.csv")) {
      var own = new ArrayList<Alias>();
      for (var alias : row.get("aliases").split(";", -1)) {
        if (!alias.isBlank()) {
          own.add(new Alias(alias.strip(), Usage.NAME));
        }
      }
      var subject =
          new Subject(Kind.COMPETITION, row.required("competition_id"), row.required("name_en"));
      add(subject, row.get("country"), List.of(), own, names(row), "", row, "", 55);
    }
  }

  private void venues() throws IOException {
    var aliases = aliases("venue_aliases.csv", "venue_id");
    for (var row : tables.rows("venues.csv")) {
      var id = row.required("venue_id");
      var subject = new Subject(Kind.VENUE, id, row.required("name"));
      add(
          subject,
          row.get("country"),
          List.of(),
          aliases.getOrDefault(id, List.of()),
          names(row),
          "",
          row,
          row.get("city"),
          25);
    }
  }

  private void add(
      Subject subject,
      String team,
      List<String> clubs,
      List<Alias> aliases,
      Map<String, String> names,
      String emblem,
      CsvRow row,
      String city,
      int standing)
      throws MalformedFactsException {
    entries.add(
        new Entry(
            subject,
            team.isEmpty() ? null : team,
            clubs,
            aliases,
            names,
            emblem,
            row.dateOrNull("birth_date"),
            row.get("position"),
            city,
            titles(row),
            fame.getOrDefault(subject.key(), standing)));
  }

  /** As the row has them, or else the World Cups a player went to with the team that won. */
  private Set<Integer> titles(CsvRow row) {
    var titles = new HashSet<Integer>();
    for (var year : row.get("titles").split(" ", -1)) {
      if (!year.isEmpty()) {
        titles.add(Integer.valueOf(year));
      }
    }
    for (var year : row.get("world_cups").split(" ", -1)) {
      if (!year.isEmpty() && row.get("team_id").equals(champions.get(year))) {
        titles.add(Integer.valueOf(year));
      }
    }
    return titles;
  }

  private static Map<String, String> names(CsvRow row) {
    var names = new HashMap<String, String>();
    for (var language : LANGUAGES) {
      var name = row.get("name_" + language);
      if (!name.isEmpty()) {
        names.put(language, name);
      }
    }
    return names;
  }

  private Map<String, List<Alias>> aliases(String file, String idColumn) throws IOException {
    var aliases = new HashMap<String, List<Alias>>();
    for (var row : tables.rows(file)) {
      var usage =
          switch (row.get("kind")) {
            case "nickname" -> Usage.NICKNAME;
            case "short" -> Usage.SHORT;
            case "host city" -> null;
            default -> Usage.NAME;
          };
      if (usage != null) {
        aliases
            .computeIfAbsent(row.required(idColumn), id -> new ArrayList<>())
            .add(new Alias(row.required("alias"), usage));
      }
    }
    return aliases;
  }
}
