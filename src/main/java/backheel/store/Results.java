package backheel.store;

import backheel.football.Catalogue;
import backheel.football.Result;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results and names that the operator imported. */
public final class Results {
  private final Database database;

  public Results(Database database) {
    this.database = database;
  }

  /** Puts these in the place of whatever was imported before: all, or on failure nothing. */
  public void replace(List<Result> results, List<Catalogue.Entry> names) {
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
              ReportJson.write(result));
        }
        rows.execute();
      }
      try (var rows =
          tx.prepareBatch(
              "insert into imported_name (subject, content) values (?, ?)"
                  + " on conflict do nothing")) {
        for (var name : names) {
          rows.add(name.subject().key(), ReportJson.write(name));
        }
        rows.execute();
      }
      return true;
    });
  }

  /**
   * Matches of a side, or between two, newest first.
   *
   * @param side a subject's key
   */
  public List<Result> between(
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
                  + " order by day desc limit :most");
      query.bind("side", side).bind("most", most);
      if (other != null) {
        query.bind("other", other);
      }
      if (day != null) {
        query.bind("day", day.toString());
      }
      return query.map((row, context) -> ReportJson.read(row.getString(1), Result.class)).list();
    });
  }

  public List<Result> all() {
    return database.read(handle ->
        handle
            .createQuery("select content from result")
            .map((row, context) -> ReportJson.read(row.getString(1), Result.class))
            .list());
  }

  public List<Catalogue.Entry> names() {
    return database.read(handle ->
        handle
            .createQuery("select content from imported_name")
            .map((row, context) -> ReportJson.read(row.getString(1), Catalogue.Entry.class))
            .list());
  }
}
