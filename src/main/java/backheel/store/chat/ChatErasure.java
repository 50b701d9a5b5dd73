package backheel.store.chat;

import backheel.chat.ChatId;
import backheel.store.database.JsonColumn;
import backheel.store.feed.FeedQueries;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The removal of a chat, its topics and all its data from all tables. */
final class ChatErasure {
  /** Tables whose rows belong to one chat. */
  private static final List<String> CHAT_TABLES =
      List.of(
          "subscription", "mute", "delivery", "pending_edit", "lane", "link_code", "button_action");

  private ChatErasure() {}

  /**
   * Erases a chat.
   *
   * @return the number of rows deleted
   */
  static int erase(Handle tx, ChatId chat, long now) {
    var all = new ArrayList<>(ChatLifecycle.withTopics(tx, chat));
    if (!all.contains(chat)) {
      all.add(chat);
    }
    int rows = 0;
    for (var one : all) {
      rows += eraseOne(tx, one);
    }
    // Unfinished fan-outs to subscriptions that no longer exist; only these topics contain a chat's
    // words.
    tx.execute(
        "delete from fan_out where (topic like 'words/%' or topic like 'feed/%')"
            + " and topic not in (select topic from subscription)");
    tx.execute("insert into erasure (at) values (?)", now);
    return rows;
  }

  private static int eraseOne(Handle tx, ChatId chat) {
    deleteNotices(tx, chat);
    var feeds = feedsOnlyOf(tx, chat);
    int rows = 0;
    for (var table : CHAT_TABLES) {
      rows += tx.execute("delete from " + table + " where chat = ?", chat);
    }
    feeds.forEach(feed -> FeedQueries.delete(tx, feed));
    tx.execute("update chat set home = null where home = ?", chat);
    tx.execute("update chat set owner = null where owner = ?", chat);
    tx.execute("update chat set managed_chat = null where managed_chat = ?", chat);
    tx.execute("update decision set made_by = '' where made_by = ?", chat);
    return rows + tx.execute("delete from chat where id = ?", chat);
  }

  /** Deletes the notices about the chat, which contain its name, from its owner's deliveries. */
  private static void deleteNotices(Handle tx, ChatId chat) {
    tx.createQuery("select title from chat where id = ? and owner is not null")
        .bind(0, chat)
        .mapTo(String.class)
        .findFirst()
        .ifPresent(title -> {
          for (var name : List.of(title, chat.address())) {
            tx.execute(
                """
                delete from delivery where chat = (select owner from chat where id = ?)
                  and notice is not null and instr(notice, ?) > 0
                """,
                chat,
                JsonColumn.write(name));
          }
        });
  }

  /**
   * Returns the feeds that only this chat receives: their addresses are personal data of the chat.
   */
  private static List<String> feedsOnlyOf(Handle tx, ChatId chat) {
    return tx.createQuery(
            """
            select f.key from feed f join subscription s on s.topic = 'feed/' || f.key
            where s.chat = ? and f.imported = 0 and f.visibility in ('asked', 'private', 'unsettled')
              and not exists (
              select 1 from subscription o where o.topic = s.topic and o.chat <> s.chat)
            """)
        .bind(0, chat)
        .mapTo(String.class)
        .list();
  }
}
