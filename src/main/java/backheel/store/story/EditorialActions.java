package backheel.store.story;

import backheel.chat.ChatId;
import backheel.store.fanout.MessageEditScheduler;
import backheel.store.report.StoryRowUpdater;
import backheel.store.story.EditorialDecision.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The operator's merges and splits of stories, and their reversal. */
final class EditorialActions {
  private static final String DECISION =
      """
      select d.id, d.kind, d.story, d.other, d.reason, d.made,
        (select count(*) from decided_report r where r.decision = d.id)
      from decision d where d.undone is null and
      """;

  private EditorialActions() {}

  /**
   * Moves all reports of one story to another; does nothing unless both are stories with reports.
   */
  static Optional<EditorialDecision> merge(
      Handle tx, long into, long from, ChatId by, String why, long now) {
    if (into == from || !hasReports(tx, into) || !hasReports(tx, from)) {
      return Optional.empty();
    }
    long id = insertDecision(tx, Kind.MERGE, into, from, by, why, now);
    tx.execute("insert into decided_report select ?, seq from report where story = ?", id, from);
    dissolve(tx, id, into, from, now);
    return find(tx, "d.id = " + id);
  }

  /**
   * Makes a story of the given reports; does nothing when none or all of the story's reports would
   * move.
   */
  static Optional<EditorialDecision> split(
      Handle tx, long story, List<String> reports, ChatId by, String why, long now) {
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
    long other = StoryRowUpdater.nextNumber(tx, "select coalesce(max(number), 0) + 1 from story");
    tx.execute("insert into story (number, at, arrived) values (?, ?, ?)", other, now, now);
    long id = insertDecision(tx, Kind.SPLIT, story, other, by, why, now);
    for (long report : going) {
      tx.execute("insert into decided_report (decision, report) values (?, ?)", id, report);
      tx.execute("update report set story = ? where seq = ?", other, report);
    }
    StoryRowUpdater.refresh(tx, story);
    StoryRowUpdater.refresh(tx, other);
    markChanged(tx, story, now);
    return find(tx, "d.id = " + id);
  }

  /** Reverts the latest decision in force; does nothing when there is none. */
  static Optional<EditorialDecision> undo(Handle tx, long now) {
    var latest = find(tx, "1 = 1 order by d.id desc limit 1");
    latest.ifPresent(editorialDecision -> {
      if (editorialDecision.kind() == Kind.MERGE) {
        separate(tx, editorialDecision, now);
      } else {
        dissolve(
            tx, editorialDecision.id(), editorialDecision.story(), editorialDecision.other(), now);
      }
      tx.execute("update decision set undone = ? where id = ?", now, editorialDecision.id());
    });
    return latest;
  }

  /** Returns the decisions in force about a story, latest first. */
  static List<EditorialDecision> about(Handle handle, long story) {
    return handle
        .createQuery(DECISION + " (d.story = :story or d.other = :story) order by d.id desc")
        .bind("story", story)
        .map((row, context) -> read(row))
        .list();
  }

  private static void dissolve(Handle tx, long decision, long into, long from, long now) {
    tx.execute("update report set story = ? where story = ?", into, from);
    tx.execute("update story set merged_into = ? where number = ?", into, from);
    DeliveryMerger.merge(tx, decision, into, from, now);
    StoryRowUpdater.refresh(tx, into);
    StoryRowUpdater.refresh(tx, from);
    markChanged(tx, into, now);
  }

  /** Schedules edits of the messages already sent about the story, to show its present state. */
  private static void markChanged(Handle tx, long story, long now) {
    tx.createQuery("select min(seq) from report where story = ?")
        .bind(0, story)
        .mapTo(Long.class)
        .findFirst()
        .ifPresent(report -> MessageEditScheduler.schedule(tx, story, report, now));
  }

  private static void separate(Handle tx, EditorialDecision editorialDecision, long now) {
    tx.execute("update story set merged_into = null where number = ?", editorialDecision.other());
    tx.execute(
        """
        update report set story = ? where story = ? and seq in (
          select report from decided_report where decision = ?)
        """,
        editorialDecision.other(),
        editorialDecision.story(),
        editorialDecision.id());
    DeliveryMerger.separate(tx, editorialDecision.id());
    StoryRowUpdater.refresh(tx, editorialDecision.story());
    StoryRowUpdater.refresh(tx, editorialDecision.other());
    markChanged(tx, editorialDecision.story(), now);
  }

  private static long insertDecision(
      Handle tx, Kind kind, long story, long other, ChatId by, String why, long now) {
    long id = StoryRowUpdater.nextNumber(tx, "select coalesce(max(id), 0) + 1 from decision");
    tx.execute(
        "insert into decision (id, kind, story, other, made_by, reason, made) values (?,?,?,?,?,?,?)",
        id,
        kind.name(),
        story,
        other,
        by,
        why,
        now);
    return id;
  }

  /**
   * Returns whether the operator may decide about the story: reports from a chat's own feed cannot
   * be merged with anything.
   */
  private static boolean hasReports(Handle tx, long story) {
    return count(tx, story) > 0 && StoryRowUpdater.isForEverybody(tx, story);
  }

  private static int count(Handle tx, long story) {
    return tx.createQuery("select count(*) from report where story = ?")
        .bind(0, story)
        .mapTo(Integer.class)
        .one();
  }

  private static Optional<EditorialDecision> find(Handle tx, String where) {
    return tx.createQuery(DECISION + where).map((row, context) -> read(row)).findFirst();
  }

  private static EditorialDecision read(java.sql.ResultSet row) throws java.sql.SQLException {
    return new EditorialDecision(
        row.getLong(1),
        Kind.valueOf(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        row.getInt(7),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)));
  }
}
