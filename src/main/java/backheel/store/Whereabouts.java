package backheel.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** That a chat is there, has moved or is gone; what befalls a chat befalls its topics. */
final class Whereabouts {
  private Whereabouts() {}

  static void ensure(Handle tx, String chat, long now) {
    tx.execute(
        "insert into chat (id, language, paused, since) values (?, '', 0, ?) on conflict do nothing",
        chat,
        now);
  }

  /** How many chats and topics were there and are gone now. */
  static int gone(Handle tx, String chat, String why, long now) {
    var all = withTopics(tx, chat);
    for (var one : all) {
      tx.execute("update chat set gone = ? where id = ?", why, one);
      tx.execute(
          "update delivery set state = 2, ended = ?, note = ? where chat = ? and state = 0",
          now,
          why,
          one);
      tx.execute("update lane set pending = 0 where chat = ?", one);
    }
    return all.size();
  }

  /** How many chats and topics go on under another id. */
  static int move(Handle tx, String from, String to, long now) {
    var all = withTopics(tx, from);
    for (var one : all) {
      moveOne(tx, one, to + one.substring(from.length()), now);
    }
    return all.size();
  }

  /** The chat, and what we know of its topics: {@code platform:chat/topic}. */
  private static List<String> withTopics(Handle tx, String chat) {
    return tx.createQuery("select id from chat where id = :chat or (id > :from and id < :to)")
        .bind("chat", chat)
        .bind("from", chat + "/")
        .bind("to", chat + "0") // the character after the slash
        .mapTo(String.class)
        .list();
  }

  private static void moveOne(Handle tx, String from, String to, long now) {
    ensure(tx, to, now);
    tx.execute(
        """
        update chat set language = old.language, heard = old.heard, paused = old.paused, bait = old.bait
        from (select language, heard, paused, bait from chat where id = ?) as old where chat.id = ?
        """,
        from,
        to);
    for (var table : List.of("follow", "subscription", "mute", "delivery")) {
      tx.execute("update or ignore " + table + " set chat = ? where chat = ?", to, from);
      tx.execute("delete from " + table + " where chat = ?", from);
    }
    tx.execute("delete from lane where chat in (?, ?)", from, to);
    tx.execute("delete from chat where id = ?", from);
    tx.execute(
        """
        insert into lane (chat, platform, pending, next_at)
        select chat, substr(chat, 1, instr(chat, ':') - 1), count(*), ? from delivery
        where chat = ? and state = 0 group by chat
        """,
        now,
        to);
  }
}
