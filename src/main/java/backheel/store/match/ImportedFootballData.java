package backheel.store.match;

import backheel.football.Catalogue;
import backheel.football.Fixture;
import backheel.football.MatchResult;
import backheel.store.database.Database;
import backheel.store.database.JsonColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The matches and names that the operator imported. */
public final class ImportedFootballData {
  private final Database database;

  public ImportedFootballData(Database database) {
    this.database = database;
  }

  /** Replaces everything imported before: completely, or on failure not at all. */
  public void replace(
      List<MatchResult> results, List<Fixture> toCome, List<Catalogue.Entry> names) {
    database.write(tx -> {
      tx.execute("delete from result");
      tx.execute("delete from imported_name");
      try (var rows =
          tx.prepareBatch(
              "insert into result (id, home, away, day, content) values (?, ?, ?, ?, ?)"
                  + " on conflict do nothing")) {
        for (var result : results) {
          rows.add(
              result.id(),
              result.home().key(),
              result.away().key(),
              result.date().toString(),
              JsonColumn.write(result));
        }
        for (var match : toCome) {
          rows.add(
              match.id(),
              match.home().key(),
              match.away().key(),
              match.date().toString(),
              JsonColumn.write(match));
        }
        rows.execute();
      }
      try (var rows =
          tx.prepareBatch(
              "insert into imported_name (subject, content) values (?, ?)"
                  + " on conflict do nothing")) {
        for (var name : names) {
          rows.add(name.subject().key(), JsonColumn.write(name));
        }
        rows.execute();
      }
      return true;
    });
  }

  /**
   * Returns matches that a side played, or two between them, newest first.
   *
   * @param side a subject's key
   */
  public List<MatchResult> between(
      String side, @Nullable String other, @Nullable LocalDate day, int most) {
    var where =
        other == null
            ? "(home = :side or away = :side)"
            : "((home = :side and away = :other) or (home = :other and away = :side))";
    return database.read(handle -> {
      var query =
          handle.createQuery(
              "select content from result where "
                  + where
                  + (day == null ? "" : " and day = :day")
                  + " order by day desc");
      query.bind("side", side);
      if (other != null) {
        query.bind("other", other);
      }
      if (day != null) {
        query.bind("day", day.toString());
      }
      try (var played = played(query)) {
        return played.limit(most).toList();
      }
    });
  }

  /** Returns only matches with a score: the row of a fixture reads as a result without one. */
  private static Stream<MatchResult> played(Query query) {
    return query
        .map((row, context) -> JsonColumn.read(row.getString(1), MatchResult.class))
        .stream()
        .filter(result -> result.score() != null);
  }

  /**
   * Returns matches of a side, played or to come, between two local days, both included.
   *
   * @param side a subject's key
   */
  public List<Fixture> fixtures(String side, LocalDate from, LocalDate to) {
    return database.read(handle ->
        handle
            .createQuery(
                "select content from result"
                    + " where (home = :side or away = :side) and day between :from and :to"
                    + " order by day, id")
            .bind("side", side)
            .bind("from", from.toString())
            .bind("to", to.toString())
            .map((row, context) -> JsonColumn.read(row.getString(1), Fixture.class))
            .list());
  }

  /** Returns every match that was played. */
  public List<MatchResult> all() {
    return database.read(handle -> {
      try (var played = played(handle.createQuery("select content from result"))) {
        return played.toList();
      }
    });
  }

  public List<Catalogue.Entry> names() {
    return database.read(handle ->
        handle
            .createQuery("select content from imported_name")
            .map((row, context) -> JsonColumn.read(row.getString(1), Catalogue.Entry.class))
            .list());
  }
}
