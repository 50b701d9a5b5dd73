package backheel.store;

import backheel.story.Report;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Articles that a chat's own feed and a source of everybody's both bring: there is one report of
 * each, everybody's, in the words of that source.
 */
final class SharedReports {
  /** By the feed's name for it, or by where it is read if one report alone is read there. */
  private static final String EVERYBODYS =
      """
      select seq, story, content from report where seq = coalesce(
        (select seq from report where id = :claim and feed = ''),
        (select min(seq) from report where link = :link and feed = '' having count(*) = 1))
      """;

  private static final String OF_CHATS =
      """
      select seq, id, story, feed, content from report where claim = :id
      union
      select seq, id, story, feed, content from report where seq in (
        select min(seq) from report where link = :link and feed <> ''
        group by feed having count(*) = 1)
      """;

  private SharedReports() {}

  /** A report that is everybody's already. */
  record Shared(long seq, long story, Report report) {}

  private record Own(long seq, String id, long story, String feed, Report report) {}

  /** Everybody's report of the article that a chat's own feed brings. */
  static Optional<Shared> everybodys(Handle tx, Arrival arrival) {
    var report = arrival.report();
    return tx.createQuery(EVERYBODYS)
        .bind("claim", arrival.audience().claim(report.id()))
        .bind("link", Audience.articleAt(report.link()))
        .map((row, context) ->
            new Shared(
                row.getLong(1), row.getLong(2), ReportJson.read(row.getString(3), Report.class)))
        .findFirst();
  }

  /**
   * Puts a report that is everybody's in the place of those that feeds of chats brought before: who
   * was told of theirs is not told again, and nothing of their words is kept.
   */
  static void replace(Handle tx, Report report, long seq, long story, long now) {
    var own =
        tx.createQuery(OF_CHATS)
            .bind("id", report.id())
            .bind("link", Audience.articleAt(report.link()))
            .map((row, context) ->
                new Own(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    ReportJson.read(row.getString(5), Report.class)))
            .list();
    for (var one : own) {
      tx.execute(
          "insert into sighting (report, source) values (?, ?) on conflict do nothing",
          report.id(),
          one.feed());
      move(tx, one, seq, story, now);
      remove(tx, one);
    }
  }

  private static void move(Handle tx, Own own, long seq, long story, long now) {
    tx.execute("update or ignore delivery set story = ? where story = ?", story, own.story());
    tx.execute(
        "update delivery set state = 3, ended = ?, note = 'merged', bundle = null"
            + " where story = ? and state in (0, 4)",
        now,
        own.story());
    tx.execute("update fan_out set report = ? where report = ?", seq, own.seq());
    tx.execute("update story set merged_into = ? where number = ?", story, own.story());
  }

  private static void remove(Handle tx, Own own) {
    StoryRow.removeSubjects(tx, own.story(), own.report());
    ReportRows.erase(tx, own.seq());
    tx.execute("delete from correction where report = ?", own.seq());
    tx.execute("delete from sighting where report = ?", own.id());
    tx.execute("delete from report where seq = ?", own.seq());
  }
}
