package backheel.store.feed;

import backheel.store.database.EnumColumn;
import backheel.story.Licence;
import backheel.story.LicenceLine;
import backheel.story.LicenceLine.Origin;
import backheel.story.Report;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Queries on the licence lines of sources. */
public final class LicenceQueries {
  /** The columns of a line. */
  static final String LINE = "origin, address, extent, site, path";

  /** The source from whose text a report was made, or else all that have shown it. */
  private static final String SOURCES =
      """
      select r.read_from from report r where r.id = :id and r.read_from <> ''
      union
      select s.source from report_source s where s.report = :id
        and not exists (select 1 from report r where r.id = :id and r.read_from <> '')
      """;

  private LicenceQueries() {}

  /** Returns the licence of a report, the strictest of its sources; empty if none names one. */
  public static Optional<Licence> find(Handle handle, Report report) {
    var sources = handle.createQuery(SOURCES).bind("id", report.id()).mapTo(String.class).list();
    var licences =
        sources.stream()
            .map(source ->
                LicenceLine.decide(report.licence(), report.link(), lines(handle, source)))
            .filter(Objects::nonNull)
            .toList();
    return Optional.ofNullable(licences.isEmpty() ? report.licence() : Licence.strictest(licences));
  }

  /** Returns whether a source has a bookmark: one that was deleted meanwhile leaves no trace. */
  static boolean isRead(Handle handle, String source) {
    return handle
        .createQuery("select 1 from bookmark where source = ?")
        .bind(0, source)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  static List<LicenceLine> lines(Handle handle, String source) {
    return handle
        .createQuery("select " + LINE + " from source_licence where source = ? order by position")
        .bind(0, source)
        .map((row, context) -> line(row, 1))
        .list();
  }

  /** Returns the line in a row, whose columns begin at {@code first}. */
  static LicenceLine line(ResultSet row, int first) throws SQLException {
    return new LicenceLine(
        EnumColumn.read(row.getString(first), Origin.class),
        new Licence(
            row.getString(first + 1),
            EnumColumn.read(row.getString(first + 2), Licence.Extent.class)),
        row.getString(first + 3),
        row.getString(first + 4));
  }

  static void replace(Handle tx, String source, Origin origin, List<LicenceLine> lines) {
    tx.execute(
        "delete from source_licence where source = ? and origin = ?",
        source,
        EnumColumn.write(origin));
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      tx.execute(
          "insert into source_licence (source, position, "
              + LINE
              + ") values (?, ?, ?, ?, ?, ?, ?)",
          source,
          i,
          EnumColumn.write(origin),
          line.licence().address(),
          EnumColumn.write(line.licence().extent()),
          line.site(),
          line.path());
    }
  }

  static void delete(Handle tx, String source) {
    tx.execute("delete from source_licence where source = ?", source);
    tx.execute("delete from licence_check where source = ?", source);
  }
}
