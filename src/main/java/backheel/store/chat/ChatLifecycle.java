package backheel.store.chat;

import backheel.chat.ChatId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The creation, move and loss of chats; each applies to the chat's topics too. */
public final class ChatLifecycle {
  private ChatLifecycle() {}

  public static void ensure(Handle tx, ChatId chat, long now) {
    tx.execute(
        "insert into chat (id, language, paused, since) values (?, '', 0, ?) on conflict do"
            + " nothing",
        chat,
        now);
  }

  /** Returns the title of a group chat, if a person has set it up. */
  static Optional<String> title(Handle handle, ChatId chat) {
    return handle
        .createQuery("select title from chat where id = ? and title <> ''")
        .bind(0, chat)
        .mapTo(String.class)
        .findFirst();
  }

  /** Returns the chat that receives alerts: the chat itself, unless another was chosen. */
  public static ChatId home(Handle handle, ChatId chat) {
    return handle
        .createQuery("select home from chat where id = ? and instr(home, ':') > 1")
        .bind(0, chat)
        .mapTo(ChatId.class)
        .findFirst()
        .orElse(chat);
  }

  /**
   * Marks a chat and its topics as gone.
   *
   * @return the number of chats and topics that existed
   */
  public static int markGone(Handle tx, ChatId chat, String why, long now) {
    var all = withTopics(tx, chat);
    for (var one : all) {
      tx.execute("update chat set gone = ? where id = ?", why, one);
      tx.execute(
          "update delivery set state = 'abandoned', ended = ?, note = ? where chat = ? and state in"
              + " ('queued', 'held')",
          now,
          why,
          one);
      tx.execute("delete from pending_edit where chat = ?", one);
      tx.execute("update chat set home = null where home = ?", one);
    }
    return all.size();
  }

  /**
   * Moves a chat and its topics to another id.
   *
   * @return the number of chats and topics moved
   */
  public static int move(Handle tx, ChatId from, ChatId to, long now) {
    var all = withTopics(tx, from);
    for (var one : all) {
      var topic = one.address().substring(from.address().length());
      moveOne(tx, one, new ChatId(to.platform(), to.address() + topic), now);
    }
    return all.size();
  }

  /** Returns the chat, and its known topics: {@code platform:chat/topic}. */
  static List<ChatId> withTopics(Handle tx, ChatId chat) {
    return tx.createQuery("select id from chat where id = :chat or (id > :from and id < :to)")
        .bind("chat", chat)
        .bind("from", chat + "/")
        .bind("to", chat + "0") // the character after the slash
        .mapTo(ChatId.class)
        .list();
  }

  private static void moveOne(Handle tx, ChatId from, ChatId to, long now) {
    boolean isThere = exists(tx, to);
    ensure(tx, to, now);
    if (!isThere || !from.toString().startsWith(to + "/")) {
      copySettings(tx, from, to);
    }
    tx.execute("update chat set home = ? where home = ?", to, from);
    tx.execute("update chat set owner = ? where owner = ?", to, from);
    tx.execute("update chat set managed_chat = ? where managed_chat = ?", to, from);
    // Messages sent before the move remain in the old place, where nothing can be edited.
    tx.execute("delete from pending_edit where chat = ?", from);
    tx.execute("update delivery set message = null where chat = ? and state = 'sent'", from);
    for (var table : List.of("subscription", "mute", "delivery", "button_action")) {
      tx.execute("update or ignore " + table + " set chat = ? where chat = ?", to, from);
      tx.execute("delete from " + table + " where chat = ?", from);
    }
    tx.execute("update lane set next_at = ? where chat = ?", now, to);
    tx.execute("delete from lane where chat = ?", from);
    tx.execute("delete from chat where id = ?", from);
  }

  private static boolean exists(Handle tx, ChatId chat) {
    return tx.createQuery("select 1 from chat where id = ?")
        .bind(0, chat)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /**
   * Copies the settings of a chat. Not called for a topic that moves into its whole chat, whose own
   * settings prevail.
   */
  private static void copySettings(Handle tx, ChatId from, ChatId to) {
    tx.execute(
        """
        update chat set language = old.language, detected_language = old.detected_language, paused = old.paused,
          clickbait = old.clickbait, zone = old.zone, quiet = old.quiet, digest = old.digest, daily_limit = old.daily_limit,
          match_days = old.match_days, at_most_once = old.at_most_once, home = old.home, owner = old.owner,
          shape = old.shape, template = old.template, pictures = old.pictures,
          previews = old.previews, silent = old.silent, show_outlets = old.show_outlets,
          hide_spoilers = old.hide_spoilers, published = old.published, title = old.title
        from (select * from chat where id = ?) as old where chat.id = ?
        """,
        from,
        to);
  }
}
