package backheel.store;

import java.util.List;
import java.util.Optional;
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

  /** What a chat of many is called, as far as anybody set it up. */
  static Optional<String> title(Handle handle, String chat) {
    return handle
        .createQuery("select title from chat where id = ? and title <> ''")
        .bind(0, chat)
        .mapTo(String.class)
        .findFirst();
  }

  /** How many chats and topics were there and are gone now. */
  static int gone(Handle tx, String chat, String why, long now) {
    var all = withTopics(tx, chat);
    for (var one : all) {
      tx.execute("update chat set gone = ? where id = ?", why, one);
      tx.execute(
          "update delivery set state = 2, ended = ?, note = ? where chat = ? and state in (0, 4)",
          now,
          why,
          one);
      tx.execute("delete from growth where chat = ?", one);
      tx.execute("update chat set home = null where home = ?", one);
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
  static List<String> withTopics(Handle tx, String chat) {
    return tx.createQuery("select id from chat where id = :chat or (id > :from and id < :to)")
        .bind("chat", chat)
        .bind("from", chat + "/")
        .bind("to", chat + "0") // the character after the slash
        .mapTo(String.class)
        .list();
  }

  private static void moveOne(Handle tx, String from, String to, long now) {
    boolean isThere = isThere(tx, to);
    ensure(tx, to, now);
    if (!isThere || !from.startsWith(to + "/")) {
      copySettings(tx, from, to);
    }
    tx.execute("update chat set home = ? where home = ?", to, from);
    tx.execute("update chat set owner = ? where owner = ?", to, from);
    tx.execute("update chat set desk = ? where desk = ?", to, from);
    // What was sent before the move stands in the old place, where nothing can be changed.
    tx.execute("delete from growth where chat = ?", from);
    tx.execute("update delivery set message = null where chat = ? and state = 1", from);
    for (var table : List.of("wish", "mute", "delivery", "long_action")) {
      tx.execute("update or ignore " + table + " set chat = ? where chat = ?", to, from);
      tx.execute("delete from " + table + " where chat = ?", from);
    }
    tx.execute("update lane set next_at = ? where chat = ?", now, to);
    tx.execute("delete from lane where chat = ?", from);
    tx.execute("delete from chat where id = ?", from);
  }

  private static boolean isThere(Handle tx, String chat) {
    return tx.createQuery("select 1 from chat where id = ?")
        .bind(0, chat)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** A topic that ends in its whole chat does not overrule what was chosen there. */
  private static void copySettings(Handle tx, String from, String to) {
    tx.execute(
        """
        update chat set language = old.language, heard = old.heard, paused = old.paused,
          bait = old.bait, zone = old.zone, quiet = old.quiet, digest = old.digest, cap = old.cap,
          match_days = old.match_days, once = old.once, home = old.home, owner = old.owner,
          shape = old.shape, template = old.template, pictures = old.pictures,
          previews = old.previews, silent = old.silent, outlets = old.outlets,
          spoilers = old.spoilers, published = old.published, title = old.title
        from (select * from chat where id = ?) as old where chat.id = ?
        """,
        from,
        to);
  }
}
