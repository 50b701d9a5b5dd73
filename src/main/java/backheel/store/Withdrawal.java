package backheel.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes back the stories that only one source reported, and everything that hangs on them. */
final class Withdrawal {
  private Withdrawal() {}

  static int of(Handle tx, String source) {
    var reports =
        tx.createQuery(
                """
                select r.seq from report r join sighting s on s.report = r.id
                where s.source = ? and not exists (
                  select 1 from report other join sighting o on o.report = other.id
                  where other.story = r.story and o.source <> s.source)
                """)
            .bind(0, source)
            .mapTo(Long.class)
            .list();
    if (reports.isEmpty()) {
      return 0;
    }
    var stories =
        tx.createQuery("select distinct story from report where seq in (<reports>)")
            .bindList("reports", reports)
            .mapTo(Long.class)
            .list();
    for (var table : List.of("quote", "reported_match")) {
      delete(tx, "delete from " + table + " where report in (<rows>)", reports);
    }
    delete(tx, "delete from report_words where rowid in (<rows>)", reports);
    delete(
        tx,
        "delete from sighting where report in (select id from report where seq in (<rows>))",
        reports);
    delete(
        tx,
        """
        update lane set pending = pending - (
          select count(*) from delivery d
          where d.chat = lane.chat and d.state = 0 and d.story in (<rows>))
        """,
        stories);
    for (var table : List.of("report", "story_subject", "delivery")) {
      delete(tx, "delete from " + table + " where story in (<rows>)", stories);
    }
    delete(tx, "delete from story where number in (<rows>)", stories);
    return stories.size();
  }

  private static void delete(Handle tx, String statement, List<Long> rows) {
    tx.createUpdate(statement).bindList("rows", rows).execute();
  }
}
