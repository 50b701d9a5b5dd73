package backheel.store.report;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The withdrawal of stories that only one source reported, with all dependent rows. Reports from
 * feeds that chats added do not keep another source's story in place.
 */
public final class SourceWithdrawal {
  private SourceWithdrawal() {}

  public static int withdraw(Handle tx, String source) {
    var reports =
        tx.createQuery(
                """
                select r.seq from report r join report_source s on s.report = r.id
                where s.source = ? and not exists (
                  select 1 from report other join report_source o on o.report = other.id
                  where other.story = r.story and o.source <> s.source
                    and (other.feed <> '' or o.source not in (select key from feed
                      where visibility not in ('public', 'configured'))))
                """)
            .bind(0, source)
            .mapTo(Long.class)
            .list();
    if (reports.isEmpty()) {
      return 0;
    }
    var stories =
        new ArrayList<>(
            tx.createQuery("select distinct story from report where seq in (<reports>)")
                .bindList("reports", reports)
                .mapTo(Long.class)
                .list());
    int withdrawn = stories.size();
    addMerged(tx, stories);
    for (var table : List.of("quote", "reported_match", "correction")) {
      delete(tx, "delete from " + table + " where report in (<rows>)", reports);
    }
    delete(tx, "delete from report_words where rowid in (<rows>)", reports);
    delete(
        tx,
        "delete from report_source where report in (select id from report where seq in (<rows>))",
        reports);
    for (var table : List.of("decided_report", "decided_delivery")) {
      delete(
          tx,
          "delete from "
              + table
              + " where decision in (select id from decision where story in (<rows>))",
          stories);
    }
    delete(tx, "delete from decision where story in (<rows>)", stories);
    for (var table : List.of("report", "story_subject", "delivery")) {
      delete(tx, "delete from " + table + " where story in (<rows>)", stories);
    }
    delete(tx, "delete from story where number in (<rows>)", stories);
    return withdrawn;
  }

  /** Adds the stories that were merged into one of these, and have no reports of their own. */
  private static void addMerged(Handle tx, List<Long> stories) {
    for (int i = 0; i < stories.size(); i++) {
      stories.addAll(
          tx.createQuery("select number from story where merged_into = ?")
              .bind(0, stories.get(i))
              .mapTo(Long.class)
              .list());
    }
  }

  private static void delete(Handle tx, String statement, List<Long> rows) {
    tx.createUpdate(statement).bindList("rows", rows).execute();
  }
}
