package backheel.store.story;

import backheel.store.fanout.MessageEditScheduler;
import backheel.store.report.ReportSerializer;
import backheel.store.report.StoryRowUpdater;
import backheel.story.Correction;
import backheel.story.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** New versions of stored reports, and the corrections in them. */
final class ReportRevisionStore {
  /** Query by id, or else by link, if exactly one report of this source has that link. */
  private static final String FIND_KNOWN =
      """
      select r.id, r.fingerprint, r.read_from,
        exists (select 1 from report_source s where s.report = r.id and s.source = :source)
      from report r where r.seq = coalesce(
        (select seq from report where id = :id),
        (select min(seq) from report where link = :link and read_from = :source having count(*) = 1))
      """;

  private ReportRevisionStore() {}

  static Optional<KnownDocument> findKnown(
      Handle handle, String id, @Nullable String link, String source) {
    return handle
        .createQuery(FIND_KNOWN)
        .bind("id", id)
        .bind("link", link)
        .bind("source", source)
        .map((row, context) -> {
          var from = row.getString(3);
          return new KnownDocument(
              row.getString(1),
              row.getString(2),
              row.getBoolean(4),
              from.isEmpty() || from.equals(source));
        })
        .findFirst();
  }

  static Optional<Report> findReport(Handle handle, String id) {
    return handle
        .createQuery("select content, rest from report where id = ?")
        .bind(0, id)
        .map((row, context) -> ReportSerializer.readWhole(row.getString(1), row.getString(2)))
        .findFirst();
  }

  static OptionalLong findStoryOf(Handle handle, String report) {
    return handle
        .createQuery("select story from report where id = ?")
        .bind(0, report)
        .mapTo(Long.class)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  static void noteFingerprint(Handle tx, String report, String source, String fingerprint) {
    tx.execute(
        "update report set fingerprint = ?, read_from = ? where id = ?",
        fingerprint,
        source,
        report);
  }

  /**
   * Replaces a report with its new version.
   *
   * @return the number of corrections that readers have not seen yet
   */
  static int revise(Handle tx, ReportRevision revision, long now) {
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
    noteFingerprint(tx, report.id(), revision.source(), revision.fingerprint());
    tx.execute(
        "update report set outlet = ?, at = ?, content = ?, rest = ?, link = ? where seq = ?",
        report.outlet(),
        report.appearedAt().toEpochMilli(),
        ReportSerializer.json(report),
        ReportSerializer.rest(report),
        linkOf(report),
        seq);
    ReportIndexWriter.remove(tx, seq);
    ReportIndexWriter.add(tx, seq, report);
    StoryRowUpdater.refresh(tx, story);
    int told = add(tx, seq, revision.corrections());
    if (told > 0) {
      MessageEditScheduler.schedule(tx, story, seq, now);
    }
    return told;
  }

  /** Adds corrections; where a feed changes back and forth, the same correction counts once. */
  private static int add(Handle tx, long seq, List<Correction> corrections) {
    int told = 0;
    for (var correction : corrections) {
      var row = CorrectionRow.of(correction);
      int added =
          tx.execute(
              "insert into correction (report, at, kind, was, now) values (?, ?, ?, ?, ?)"
                  + " on conflict do nothing",
              seq,
              correction.at().toEpochMilli(),
              row.kind(),
              row.was(),
              row.now());
      told += correction.isAnnounced() ? added : 0;
    }
    return told;
  }

  /** Returns the corrections in these stories, by story number, newest first. */
  static Map<Long, List<Correction>> ofStories(Handle handle, List<Long> stories) {
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
                    new CorrectionRow(row.getString(2), row.getString(5), row.getString(6))
                        .toCorrection(row.getString(3), Instant.ofEpochMilli(row.getLong(4)))))
        .forEach(done -> {});
    return corrections;
  }

  static @Nullable String linkOf(Report report) {
    return report.link() == null ? null : report.link().toString();
  }
}
