package backheel.store;

import backheel.story.Correction;
import backheel.story.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** New versions of stored reports, and what was corrected in them. */
final class Revisions {
  /** By its id, or else by where it is read, if one report of this source alone is read there. */
  private static final String KNOWN =
      """
      select r.id, r.fingerprint, r.read_from,
        exists (select 1 from sighting s where s.report = r.id and s.source = :source)
      from report r where r.seq = coalesce(
        (select seq from report where id = :id),
        (select min(seq) from report where link = :link and read_from = :source having count(*) = 1))
      """;

  private Revisions() {}

  static Optional<Known> known(Handle handle, String id, @Nullable String link, String source) {
    return handle
        .createQuery(KNOWN)
        .bind("id", id)
        .bind("link", link)
        .bind("source", source)
        .map((row, context) -> {
          var from = row.getString(3);
          return new Known(
              row.getString(1),
              row.getString(2),
              row.getBoolean(4),
              from.isEmpty() || from.equals(source));
        })
        .findFirst();
  }

  static Optional<Stored> stored(Handle handle, String id) {
    return handle
        .createQuery("select content, story from report where id = ?")
        .bind(0, id)
        .map((row, context) ->
            new Stored(ReportJson.read(row.getString(1), Report.class), row.getLong(2)))
        .findFirst();
  }

  static String rest(Handle handle, String id) {
    return handle
        .createQuery("select rest from report where id = ?")
        .bind(0, id)
        .mapTo(String.class)
        .findFirst()
        .orElse("");
  }

  static void note(Handle tx, String report, String source, String fingerprint) {
    tx.execute(
        "update report set fingerprint = ?, read_from = ? where id = ?",
        fingerprint,
        source,
        report);
  }

  /** Puts the new version in the old one's place; how many corrections people have not seen yet. */
  static int revise(Handle tx, Revision revision, long now) {
    var report = revision.report();
    var row =
        tx.createQuery("select seq, story from report where id = ?")
            .bind(0, report.id())
            .map((found, context) -> List.of(found.getLong(1), found.getLong(2)))
            .findFirst();
    if (row.isEmpty()) {
      return 0;
    }
    long seq = row.get().get(0);
    long story = row.get().get(1);
    note(tx, report.id(), revision.source(), revision.fingerprint());
    tx.execute(
        "update report set outlet = ?, at = ?, content = ?, rest = ?, link = ? where seq = ?",
        report.outlet(),
        report.appearedAt().toEpochMilli(),
        ReportJson.report(report),
        ReportJson.rest(report),
        link(report),
        seq);
    ReportRows.erase(tx, seq);
    ReportRows.write(tx, seq, report);
    StoryRow.refresh(tx, story);
    int told = add(tx, seq, revision.corrections());
    if (told > 0) {
      Growth.of(tx, story, seq, now);
    }
    return told;
  }

  /** Where feeds change back and forth, the same correction is told once. */
  private static int add(Handle tx, long seq, List<Correction> corrections) {
    int told = 0;
    for (var correction : corrections) {
      int added =
          tx.execute(
              "insert into correction (report, at, kind, was, now) values (?, ?, ?, ?, ?)"
                  + " on conflict do nothing",
              seq,
              correction.at().toEpochMilli(),
              correction.kind().name(),
              correction.was(),
              correction.now());
      told += correction.isAnnounced() ? added : 0;
    }
    return told;
  }

  /** What was corrected in these stories, by their numbers, the newest first. */
  static Map<Long, List<Correction>> of(Handle handle, List<Long> stories) {
    var corrections = new HashMap<Long, List<Correction>>();
    handle
        .createQuery(
            """
            select r.story, c.kind, r.id, c.at, c.was, c.now
            from report r join correction c on c.report = r.seq
            where r.story in (<stories>) order by c.at desc, r.seq
            """)
        .bindList("stories", stories)
        .map((row, context) ->
            corrections
                .computeIfAbsent(row.getLong(1), number -> new ArrayList<>())
                .add(
                    new Correction(
                        Correction.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5),
                        row.getString(6))))
        .forEach(done -> {});
    return corrections;
  }

  static @Nullable String link(Report report) {
    return report.link() == null ? null : report.link().toString();
  }
}
