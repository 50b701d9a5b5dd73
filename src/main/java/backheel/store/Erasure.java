package backheel.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The removal of a chat, its topics and every word of it from all tables. */
final class Erasure {
  /** Where rows belong to one chat. */
  private static final List<String> OWN =
      List.of("wish", "mute", "delivery", "growth", "lane", "link_code", "long_action");

  private Erasure() {}

  /** How many rows that were. */
  static int of(Handle tx, String chat, long now) {
    var all = new ArrayList<>(Whereabouts.withTopics(tx, chat));
    if (!all.contains(chat)) {
      all.add(chat);
    }
    int rows = 0;
    for (var one : all) {
      rows += one(tx, one);
    }
    // What was left off for wishes that nobody has any more; other targets are nobody's words.
    tx.execute(
        "delete from fan_out where (target like 'words/%' or target like 'feed/%')"
            + " and target not in (select target from wish)");
    tx.execute("insert into erasure (at) values (?)", now);
    return rows;
  }

  private static int one(Handle tx, String chat) {
    dropNotices(tx, chat);
    var feeds = onlyOf(tx, chat);
    int rows = 0;
    for (var table : OWN) {
      rows += tx.execute("delete from " + table + " where chat = ?", chat);
    }
    feeds.forEach(feed -> dropFeed(tx, feed));
    tx.execute("update chat set home = null where home = ?", chat);
    tx.execute("update chat set owner = null where owner = ?", chat);
    tx.execute("update chat set desk = null where desk = ?", chat);
    tx.execute("update decision set made_by = '' where made_by = ?", chat);
    return rows + tx.execute("delete from chat where id = ?", chat);
  }

  /** What whoever set the chat up was told of it, by its name. */
  private static void dropNotices(Handle tx, String chat) {
    tx.createQuery("select owner, title from chat where id = ? and owner is not null")
        .bind(0, chat)
        .map((row, context) -> List.of(row.getString(1), row.getString(2)))
        .findFirst()
        .ifPresent(known -> {
          var address = chat.substring(chat.indexOf(':') + 1);
          for (var name : List.of(known.get(1), address)) {
            tx.execute(
                "delete from delivery where chat = ? and notice is not null and instr(notice, ?) > 0",
                known.getFirst(),
                ReportJson.write(name));
          }
        });
  }

  /** Feeds that this chat alone gets: their addresses are words of it. */
  private static List<String> onlyOf(Handle tx, String chat) {
    return tx.createQuery(
            """
            select f.key from feed f join wish w on w.target = 'feed/' || f.key
            where w.chat = ? and f.imported = 0 and f.standing in ('asked', 'private', 'unsettled')
              and not exists (
              select 1 from wish o where o.target = w.target and o.chat <> w.chat)
            """)
        .bind(0, chat)
        .mapTo(String.class)
        .list();
  }

  /** Drops a feed that nobody gets any more: its stories were nobody else's. */
  static void dropFeed(Handle tx, String feed) {
    Withdrawal.of(tx, feed);
    tx.execute(
        "update report set read_from = '' where read_from = ? and id in"
            + " (select report from sighting where source = ?)",
        feed,
        feed);
    tx.execute("delete from sighting where source = ?", feed);
    tx.execute("delete from bookmark where source = ?", feed);
    tx.execute("delete from unread where source = ?", feed);
    tx.execute("delete from feed where key = ?", feed);
  }
}
