package backheel.store.story;

import backheel.store.database.JsonColumn;
import backheel.store.report.Audience;
import backheel.store.report.StoryRowUpdater;
import backheel.story.Report;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Articles shown both by a chat's own feed and by a source for everybody: only one report of each
 * is kept, for everybody, with the text of that source.
 */
final class DuplicateReportResolver {
  /** Query by the feed's id for the article, or by link if exactly one report has that link. */
  private static final String SHARED_REPORT =
      """
      select seq, story, content from report where seq = coalesce(
        (select seq from report where id = :claim and feed = ''),
        (select min(seq) from report where link = :link and feed = '' having count(*) = 1))
      """;

  private static final String CHAT_REPORTS =
      """
      select seq, id, story, feed, content from report where claim = :id
      union
      select seq, id, story, feed, content from report where seq in (
        select min(seq) from report where link = :link and feed <> ''
        group by feed having count(*) = 1)
      """;

  private DuplicateReportResolver() {}

  /** Returns the report for everybody of an article from a chat's own feed. */
  static Optional<PublicReport> findShared(Handle tx, IncomingReport incoming) {
    var report = incoming.report();
    return tx.createQuery(SHARED_REPORT)
        .bind("claim", incoming.audience().originalId(report.id()))
        .bind("link", Audience.articleAddress(report.link()))
        .map((row, context) ->
            new PublicReport(
                row.getLong(1), row.getLong(2), JsonColumn.read(row.getString(3), Report.class)))
        .findFirst();
  }

  /**
   * Replaces reports from chats' own feeds by a report for everybody: chats that were sent the
   * former are not sent the latter, and none of the feeds' text is kept.
   */
  static void replace(Handle tx, Report report, long seq, long story, long now) {
    var own =
        tx.createQuery(CHAT_REPORTS)
            .bind("id", report.id())
            .bind("link", Audience.articleAddress(report.link()))
            .map((row, context) ->
                new ChatFeedReport(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    JsonColumn.read(row.getString(5), Report.class)))
            .list();
    for (var one : own) {
      tx.execute(
          "insert into report_source (report, source) values (?, ?) on conflict do nothing",
          report.id(),
          one.feed());
      move(tx, one, seq, story, now);
      remove(tx, one);
    }
  }

  private static void move(
      Handle tx, ChatFeedReport chatFeedReport, long seq, long story, long now) {
    tx.execute(
        "update or ignore delivery set story = ? where story = ?", story, chatFeedReport.story());
    tx.execute(
        "update delivery set state = 'superseded', ended = ?, note = 'merged', bundle = null"
            + " where story = ? and state in ('queued', 'held')",
        now,
        chatFeedReport.story());
    tx.execute("update fan_out set report = ? where report = ?", seq, chatFeedReport.seq());
    tx.execute("update story set merged_into = ? where number = ?", story, chatFeedReport.story());
  }

  private static void remove(Handle tx, ChatFeedReport chatFeedReport) {
    StoryRowUpdater.removeSubjects(tx, chatFeedReport.story(), chatFeedReport.report());
    ReportIndexWriter.remove(tx, chatFeedReport.seq());
    tx.execute("delete from correction where report = ?", chatFeedReport.seq());
    tx.execute("delete from report_source where report = ?", chatFeedReport.id());
    tx.execute("delete from report where seq = ?", chatFeedReport.seq());
  }
}
