package backheel.store.chat;

import backheel.chat.ChatId;
import backheel.store.database.ChatIdColumn;
import backheel.store.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The group chats and channels that people manage from their private chats. */
public final class ManagedChats {
  /** Time after the last command for it that another chat stays selected in a private chat. */
  public static final Duration SELECTION_LIFETIME = Duration.ofMinutes(30);

  private final Database database;
  private final Clock clock;

  public ManagedChats(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A managed group chat or channel. */
  public record ManagedChat(ChatId chat, String title) {}

  /**
   * Selects a chat for commands in a private chat, for a limited time; a repeated call extends it.
   */
  public void select(ChatId asker, ChatId chat) {
    database.write(tx -> {
      ChatLifecycle.ensure(tx, asker, clock.millis());
      return tx.execute(
          "update chat set managed_chat = ?, managed_until = ? where id = ?",
          chat,
          clock.millis() + SELECTION_LIFETIME.toMillis(),
          asker);
    });
  }

  /**
   * Ends the selection of another chat in a private chat.
   *
   * @return whether one was selected
   */
  public boolean deselect(ChatId asker) {
    return database.write(tx ->
        tx.execute(
                "update chat set managed_chat = null where id = ? and managed_chat is not null",
                asker)
            > 0);
  }

  /** Returns the chat selected in a private chat, if any. */
  public Optional<ManagedChat> selected(ChatId asker) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select d.id, d.title from chat c join chat d on d.id = c.managed_chat
                where c.id = ? and c.managed_until > ? and instr(d.id, ':') > 1
                """)
            .bind(0, asker)
            .bind(1, clock.millis())
            .map((row, context) -> managedChat(row))
            .findFirst());
  }

  /** Returns the chat whose selection in a private chat has expired without being ended. */
  public Optional<ManagedChat> expired(ChatId asker) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select d.id, d.title from chat c join chat d on d.id = c.managed_chat
                where c.id = ? and c.managed_until <= ? and instr(d.id, ':') > 1
                """)
            .bind(0, asker)
            .bind(1, clock.millis())
            .map((row, context) -> managedChat(row))
            .findFirst());
  }

  /** Returns the chats that a person manages, by title, without those that are gone. */
  public List<ManagedChat> ownedBy(ChatId asker) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select id, title from chat
                where owner = ? and gone is null and instr(id, ':') > 1 order by title, id
                """)
            .bind(0, asker)
            .map((row, context) -> managedChat(row))
            .list());
  }

  private static ManagedChat managedChat(ResultSet row) throws SQLException {
    return new ManagedChat(ChatIdColumn.read(row, 1), row.getString(2));
  }

  /** Returns the title of a group chat, if a person has set it up. */
  public Optional<String> title(ChatId chat) {
    return database.read(handle -> ChatLifecycle.title(handle, chat));
  }

  /** Stores the title and the owner of a group chat. */
  public void register(ChatId chat, String title, ChatId owner) {
    database.write(tx -> {
      ChatLifecycle.ensure(tx, chat, clock.millis());
      return tx.execute("update chat set title = ?, owner = ? where id = ?", title, owner, chat);
    });
  }
}
