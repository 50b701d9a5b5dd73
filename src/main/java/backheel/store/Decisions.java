package backheel.store;

import backheel.store.Decided.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Merges stories and splits them at the operator's word, and takes either back. */
final class Decisions {
  private static final String DECISION =
      """
      select d.id, d.kind, d.story, d.other, d.why, d.made,
        (select count(*) from decided_report r where r.decision = d.id)
      from decision d where d.undone is null and
      """;

  private Decisions() {}

  /** All reports of one story go to the other; nothing when they are not two stories. */
  static Optional<Decided> merge(Handle tx, long into, long from, String by, String why, long now) {
    if (into == from || !hasReports(tx, into) || !hasReports(tx, from)) {
      return Optional.empty();
    }
    long id = note(tx, Kind.MERGE, into, from, by, why, now);
    tx.execute("insert into decided_report select ?, seq from report where story = ?", id, from);
    dissolve(tx, id, into, from, now);
    return find(tx, "d.id = " + id);
  }

  /** These reports become a story of their own; nothing when none or all of it would go. */
  static Optional<Decided> split(
      Handle tx, long story, List<String> reports, String by, String why, long now) {
    var going =
        reports.isEmpty()
            ? List.<Long>of()
            : tx.createQuery("select seq from report where story = :story and id in (<ids>)")
                .bind("story", story)
                .bindList("ids", reports)
                .mapTo(Long.class)
                .list();
    if (going.isEmpty() || going.size() == count(tx, story) || !hasReports(tx, story)) {
      return Optional.empty();
    }
    long other = Arrivals.next(tx, "select coalesce(max(number), 0) + 1 from story");
    tx.execute("insert into story (number, at, arrived) values (?, ?, ?)", other, now, now);
    long id = note(tx, Kind.SPLIT, story, other, by, why, now);
    for (long report : going) {
      tx.execute("insert into decided_report (decision, report) values (?, ?)", id, report);
      tx.execute("update report set story = ? where seq = ?", other, report);
    }
    StoryRow.refresh(tx, story);
    StoryRow.refresh(tx, other);
    changed(tx, story, now);
    return find(tx, "d.id = " + id);
  }

  /** Takes back the latest decision that stands; nothing when none does. */
  static Optional<Decided> undo(Handle tx, long now) {
    var latest = find(tx, "1 = 1 order by d.id desc limit 1");
    latest.ifPresent(decided -> {
      if (decided.kind() == Kind.MERGE) {
        separate(tx, decided, now);
      } else {
        dissolve(tx, decided.id(), decided.story(), decided.other(), now);
      }
      tx.execute("update decision set undone = ? where id = ?", now, decided.id());
    });
    return latest;
  }

  /** The decisions that stand about a story, the latest first. */
  static List<Decided> about(Handle handle, long story) {
    return handle
        .createQuery(DECISION + " (d.story = :story or d.other = :story) order by d.id desc")
        .bind("story", story)
        .map((row, context) -> read(row))
        .list();
  }

  private static void dissolve(Handle tx, long decision, long into, long from, long now) {
    tx.execute("update report set story = ? where story = ?", into, from);
    tx.execute("update story set merged_into = ? where number = ?", into, from);
    DecidedDeliveries.join(tx, decision, into, from, now);
    StoryRow.refresh(tx, into);
    StoryRow.refresh(tx, from);
    changed(tx, into, now);
  }

  /** What was told of it is told as it is now. */
  private static void changed(Handle tx, long story, long now) {
    tx.createQuery("select min(seq) from report where story = ?")
        .bind(0, story)
        .mapTo(Long.class)
        .findFirst()
        .ifPresent(report -> Growth.of(tx, story, report, now));
  }

  private static void separate(Handle tx, Decided decided, long now) {
    tx.execute("update story set merged_into = null where number = ?", decided.other());
    tx.execute(
        """
        update report set story = ? where story = ? and seq in (
          select report from decided_report where decision = ?)
        """,
        decided.other(),
        decided.story(),
        decided.id());
    DecidedDeliveries.part(tx, decided.id());
    StoryRow.refresh(tx, decided.story());
    StoryRow.refresh(tx, decided.other());
    changed(tx, decided.story(), now);
  }

  private static long note(
      Handle tx, Kind kind, long story, long other, String by, String why, long now) {
    long id = Arrivals.next(tx, "select coalesce(max(id), 0) + 1 from decision");
    tx.execute(
        "insert into decision (id, kind, story, other, made_by, why, made) values (?,?,?,?,?,?,?)",
        id,
        kind.name(),
        story,
        other,
        by,
        why,
        now);
    return id;
  }

  /** What came by a chat's own feed is not for the operator to join with anything. */
  private static boolean hasReports(Handle tx, long story) {
    return count(tx, story) > 0 && StoryRow.isEverybodys(tx, story);
  }

  private static int count(Handle tx, long story) {
    return tx.createQuery("select count(*) from report where story = ?")
        .bind(0, story)
        .mapTo(Integer.class)
        .one();
  }

  private static Optional<Decided> find(Handle tx, String where) {
    return tx.createQuery(DECISION + where).map((row, context) -> read(row)).findFirst();
  }

  private static Decided read(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Decided(
        row.getLong(1),
        Kind.valueOf(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        row.getInt(7),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)));
  }
}
