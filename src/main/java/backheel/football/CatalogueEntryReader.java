package backheel.football;

import backheel.football.Catalogue.Alias;
import backheel.football.Catalogue.Alias.Usage;
import backheel.football.Catalogue.Entry;
import backheel.language.Languages;
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

/**
 * A reader of entries from the name files: teams, clubs, players, coaches, competitions, venues.
 */
final class CatalogueEntryReader {

  private final FactFileReader factFileReader;
  private final Map<String, Integer> fame = new HashMap<>();
  private final Map<String, String> champions = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  CatalogueEntryReader(FactFileReader factFileReader) {
    this.factFileReader = factFileReader;
  }

  List<Entry> entries() throws IOException {
    var wellKnown = factFileReader.rows("well_known.csv");
    for (var i = 0; i < wellKnown.size(); i++) {
      fame.put(wellKnown.get(i).required("key"), 1000 - i);
    }
    for (var csvRow : factFileReader.rows("world_cups.csv")) {
      champions.put(csvRow.required("world_cup"), csvRow.get("winner"));
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
    for (var csvRow : factFileReader.rows("team_demonyms.csv")) {
      aliases
          .computeIfAbsent(csvRow.required("team_id"), id -> new ArrayList<>())
          .add(new Alias(csvRow.required("demonym"), Usage.DEMONYM));
    }
    for (var csvRow : factFileReader.rows("teams.csv")) {
      var id = csvRow.required("team_id");
      var subject = new Subject(Kind.TEAM, id, csvRow.required("name_en"));
      add(
          subject,
          id,
          List.of(),
          aliases.getOrDefault(id, List.of()),
          names(csvRow),
          csvRow.get("flag"),
          csvRow,
          "",
          60);
    }
  }

  private void clubs() throws IOException {
    var aliases = aliases("club_aliases.csv", "club_id");
    for (var csvRow : factFileReader.rows("clubs.csv")) {
      var id = csvRow.required("club_id");
      var subject = new Subject(Kind.CLUB, id, csvRow.required("name"));
      var own = aliases.getOrDefault(id, List.of());
      var standing = csvRow.get("name_ar").isEmpty() ? 15 : 50;
      add(
          subject,
          csvRow.get("country"),
          List.of(),
          own,
          names(csvRow),
          "",
          csvRow,
          csvRow.get("city"),
          standing);
    }
  }

  private void players() throws IOException {
    var aliases = aliases("player_aliases.csv", "player_id");
    for (var file : List.of("players.csv", "players_history.csv")) {
      var past = file.equals("players_history.csv");
      for (var csvRow : factFileReader.rows(file)) {
        var id = csvRow.required("player_id");
        var subject = new Subject(Kind.PLAYER, id, csvRow.required("name"));
        var own = new ArrayList<>(aliases.getOrDefault(id, List.of()));
        own.addAll(PersonNameShortener.aliases(subject.name()));
        var clubs = new LinkedHashSet<>(List.of(csvRow.get("clubs").split(" ", -1)));
        clubs.add(csvRow.get("club_2026"));
        clubs.add(csvRow.get("club_2022"));
        clubs.remove("");
        var standing =
            past
                ? 0
                : csvRow.get("name_ar").isEmpty()
                    ? 20 + 2 * csvRow.get("world_cups").length() / 5
                    : 100;
        add(
            subject,
            csvRow.get("team_id"),
            List.copyOf(clubs),
            own,
            names(csvRow),
            "",
            csvRow,
            "",
            standing);
      }
    }
  }

  private void people(String file) throws IOException {
    var rows = new ArrayList<>(factFileReader.rows(file));
    // Newest first: the team that a person coaches today takes precedence.
    rows.sort((one, other) -> other.get("world_cup").compareTo(one.get("world_cup")));
    for (var csvRow : rows) {
      var subject =
          new Subject(Kind.MANAGER, Slug.of(csvRow.required("name")), csvRow.required("name"));
      var clubs =
          csvRow.get("club_id").isEmpty() ? List.<String>of() : List.of(csvRow.get("club_id"));
      var old = !csvRow.get("world_cup").isEmpty() && csvRow.get("world_cup").compareTo("2022") < 0;
      var own = old ? List.<Alias>of() : PersonNameShortener.aliases(subject.name());
      add(
          subject,
          csvRow.get("team_id"),
          clubs,
          own,
          names(csvRow),
          "",
          csvRow,
          "",
          old ? 0 : csvRow.get("name_ar").isEmpty() ? 22 : 100);
    }
  }

  private void competitions() throws IOException {
    for (var csvRow : factFileReader.rows("competitions.csv")) {
      var own = new ArrayList<Alias>();
      for (var alias : csvRow.get("aliases").split(";", -1)) {
        if (!alias.isBlank()) {
          own.add(new Alias(alias.strip(), Usage.NAME));
        }
      }
      var subject =
          new Subject(
              Kind.COMPETITION, csvRow.required("competition_id"), csvRow.required("name_en"));
      add(subject, csvRow.get("country"), List.of(), own, names(csvRow), "", csvRow, "", 55);
    }
  }

  private void venues() throws IOException {
    var aliases = aliases("venue_aliases.csv", "venue_id");
    for (var csvRow : factFileReader.rows("venues.csv")) {
      var id = csvRow.required("venue_id");
      var subject = new Subject(Kind.VENUE, id, csvRow.required("name"));
      add(
          subject,
          csvRow.get("country"),
          List.of(),
          aliases.getOrDefault(id, List.of()),
          names(csvRow),
          "",
          csvRow,
          csvRow.get("city"),
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
      CsvRow csvRow,
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
            csvRow.dateOrNull("birth_date"),
            csvRow.get("position"),
            city,
            titles(csvRow),
            fame.getOrDefault(subject.key(), standing)));
  }

  /**
   * Returns the titles of the row, and the World Cups a player took part in with the team that won.
   */
  private Set<Integer> titles(CsvRow csvRow) {
    var titles = new HashSet<Integer>();
    for (var year : csvRow.get("titles").split(" ", -1)) {
      if (!year.isEmpty()) {
        titles.add(Integer.valueOf(year));
      }
    }
    for (var year : csvRow.get("world_cups").split(" ", -1)) {
      if (!year.isEmpty() && csvRow.get("team_id").equals(champions.get(year))) {
        titles.add(Integer.valueOf(year));
      }
    }
    return titles;
  }

  private static Map<String, String> names(CsvRow csvRow) {
    var names = new HashMap<String, String>();
    for (var language : Languages.ALL) {
      var name = csvRow.get("name_" + language);
      if (!name.isEmpty()) {
        names.put(language, name);
      }
    }
    return names;
  }

  private Map<String, List<Alias>> aliases(String file, String idColumn) throws IOException {
    var aliases = new HashMap<String, List<Alias>>();
    for (var csvRow : factFileReader.rows(file)) {
      var usage =
          switch (csvRow.get("kind")) {
            case "nickname" -> Usage.NICKNAME;
            case "short" -> Usage.SHORT;
            case "host city" -> null;
            default -> Usage.NAME;
          };
      if (usage != null) {
        aliases
            .computeIfAbsent(csvRow.required(idColumn), id -> new ArrayList<>())
            .add(new Alias(csvRow.required("alias"), usage));
      }
    }
    return aliases;
  }
}
