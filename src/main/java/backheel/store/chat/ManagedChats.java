package backheel.store.chat;

import backheel.store.database.Database;
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
  public record ManagedChat(String chat, String title) {}

  /**
   * Selects a chat for commands in a private chat, for a limited time; a repeated call extends it.
   */
  public void select(String asker, String chat) {
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
  public boolean deselect(String asker) {
    return database.write(tx ->
        tx.execute(
                "update chat set managed_chat = null where id = ? and managed_chat is not null",
                asker)
            > 0);
  }

  /** Returns the chat selected in a private chat, if any. */
  public Optional<ManagedChat> selected(String asker) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select d.id, d.title from chat c join chat d on d.id = c.managed_chat
                where c.id = ? and c.managed_until > ?
                """)
            .bind(0, asker)
            .bind(1, clock.millis())
            .map((row, context) -> new ManagedChat(row.getString(1), row.getString(2)))
            .findFirst());
  }

  /** Returns the chat whose selection in a private chat has expired without being ended. */
  public Optional<ManagedChat> expired(String asker) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select d.id, d.title from chat c join chat d on d.id = c.managed_chat
                where c.id = ? and c.managed_until <= ?
                """)
            .bind(0, asker)
            .bind(1, clock.millis())
            .map((row, context) -> new ManagedChat(row.getString(1), row.getString(2)))
            .findFirst());
  }

  /** Returns the chats that a person manages, by title, without those that are gone. */
  public List<ManagedChat> ownedBy(String asker) {
    return database.read(handle ->
        handle
            .createQuery(
                "select id, title from chat where owner = ? and gone is null order by title, id")
            .bind(0, asker)
            .map((row, context) -> new ManagedChat(row.getString(1), row.getString(2)))
            .list());
  }

  /** Returns the title of a group chat, if a person has set it up. */
  public Optional<String> title(String chat) {
    return database.read(handle -> ChatLifecycle.title(handle, chat));
  }

  /** Stores the title and the owner of a group chat. */
  public void register(String chat, String title, String owner) {
    database.write(tx -> {
      ChatLifecycle.ensure(tx, chat, clock.millis());
      return tx.execute("update chat set title = ?, owner = ? where id = ?", title, owner, chat);
    });
  }
}
