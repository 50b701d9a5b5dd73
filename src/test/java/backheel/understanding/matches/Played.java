package backheel.understanding.matches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A match of the 2022 World Cup as it was, to be told in many words. */
record Played(
    String id,
    String home,
    String away,
    int homeGoals,
    int awayGoals,
    int homePens,
    int awayPens,
    LocalDate date,
    String kickoff,
    String stage,
    String group,
    String venue,
    List<Map<String, String>> goals,
    List<Map<String, String>> cards,
    List<Map<String, String>> substitutions) {

  static List<Played> all() {
    var goals = Tables.rows("goals.csv");
    var cards = Tables.rows("cards.csv");
    var substitutions = Tables.rows("substitutions.csv");
    return Tables.rows("matches.csv").stream()
        .map(row ->
            new Played(
                cell(row, "match"),
                cell(row, "home"),
                cell(row, "away"),
                Integer.parseInt(cell(row, "home_goals")),
                Integer.parseInt(cell(row, "away_goals")),
                cell(row, "home_pens").isEmpty() ? 0 : Integer.parseInt(cell(row, "home_pens")),
                cell(row, "away_pens").isEmpty() ? 0 : Integer.parseInt(cell(row, "away_pens")),
                LocalDate.parse(cell(row, "date")),
                cell(row, "kickoff"),
                cell(row, "stage"),
                cell(row, "group"),
                cell(row, "venue"),
                of(goals, row),
                of(cards, row),
                of(substitutions, row)))
        .toList();
  }

  /**
   * Matches of sides that did not meet, a year later: nothing but the words can tell what happened.
   */
  static List<Played> strange() {
    var all = all();
    var sides = Tables.rows("sides.csv").stream().map(row -> cell(row, "side")).toList();
    var strange = new ArrayList<Played>();
    for (var m : all) {
      strange.add(
          new Played(
              m.id,
              shifted(sides, m.home, 5),
              shifted(sides, m.away, 11),
              m.homeGoals,
              m.awayGoals,
              m.homePens,
              m.awayPens,
              m.date.plusYears(1),
              m.kickoff,
              m.stage,
              m.group,
              m.venue,
              List.of(),
              List.of(),
              List.of()));
    }
    return strange.stream()
        .filter(m -> !m.home.equals(m.away))
        .filter(m -> all.stream().noneMatch(m::samePair))
        .toList();
  }

  private static String shifted(List<String> sides, String side, int by) {
    return sides.get((sides.indexOf(side) + by) % sides.size());
  }

  private boolean samePair(Played other) {
    return (home.equals(other.home) && away.equals(other.away))
        || (home.equals(other.away) && away.equals(other.home));
  }

  static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static List<Map<String, String>> of(
      List<Map<String, String>> rows, Map<String, String> match) {
    return rows.stream().filter(r -> cell(r, "match").equals(cell(match, "match"))).toList();
  }

  boolean shootout() {
    return homePens + awayPens > 0;
  }

  boolean drawn() {
    return homeGoals == awayGoals;
  }

  /** Which of the forms of a phrasing tells it: win, draw, pens. */
  String outcome() {
    return shootout() ? "pens" : drawn() ? "draw" : "win";
  }

  /** The side that went home happy, the one named first in a draw. */
  String winner() {
    return homeGoals + homePens >= awayGoals + awayPens ? home : away;
  }

  String loser() {
    return winner().equals(home) ? away : home;
  }

  String score() {
    return homeGoals + "-" + awayGoals;
  }

  /** The match of the same day that a round-up tells besides. */
  @Nullable Played other(List<Played> all) {
    return all.stream()
        .filter(m -> m.date.equals(date) && !m.equals(this))
        .min(java.util.Comparator.comparing(Played::id))
        .orElse(null);
  }
}
