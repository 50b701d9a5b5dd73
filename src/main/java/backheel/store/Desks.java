package backheel.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Chats of many that people set up from their private chats. */
public final class Desks {
  /** So long after the last word about it a private chat is about itself again. */
  public static final Duration OPEN = Duration.ofMinutes(30);

  private final Database database;
  private final Clock clock;

  public Desks(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A chat of many that somebody set up. */
  public record Place(String chat, String title) {}

  /** What is said in a private chat is about another one for a while; again prolongs it. */
  public void open(String asker, String chat) {
    database.write(tx -> {
      Whereabouts.ensure(tx, asker, clock.millis());
      return tx.execute(
          "update chat set desk = ?, desk_until = ? where id = ?",
          chat,
          clock.millis() + OPEN.toMillis(),
          asker);
    });
  }

  /** What is said in a private chat is about itself again; whether it was not. */
  public boolean close(String asker) {
    return database.write(tx ->
        tx.execute("update chat set desk = null where id = ? and desk is not null", asker) > 0);
  }

  /** The chat that a private chat is about now, when it is another one. */
  public Optional<Place> of(String asker) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select d.id, d.title from chat c join chat d on d.id = c.desk
                where c.id = ? and c.desk_until > ?
                """)
            .bind(0, asker)
            .bind(1, clock.millis())
            .map((row, context) -> new Place(row.getString(1), row.getString(2)))
            .findFirst());
  }

  /** The chat that a private chat was about until its time was over, and nobody ended it. */
  public Optional<Place> over(String asker) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select d.id, d.title from chat c join chat d on d.id = c.desk
                where c.id = ? and c.desk_until <= ?
                """)
            .bind(0, asker)
            .bind(1, clock.millis())
            .map((row, context) -> new Place(row.getString(1), row.getString(2)))
            .findFirst());
  }

  /** The chats that a person set up, by title; those that are gone are not among them. */
  public List<Place> ownedBy(String asker) {
    return database.read(handle ->
        handle
            .createQuery(
                "select id, title from chat where owner = ? and gone is null order by title, id")
            .bind(0, asker)
            .map((row, context) -> new Place(row.getString(1), row.getString(2)))
            .list());
  }

  /** What a chat of many is called, as far as anybody set it up. */
  public Optional<String> title(String chat) {
    return database.read(handle -> Whereabouts.title(handle, chat));
  }

  /** A chat of many is called so, and this person set it up. */
  public void note(String chat, String title, String owner) {
    database.write(tx -> {
      Whereabouts.ensure(tx, chat, clock.millis());
      return tx.execute("update chat set title = ?, owner = ? where id = ?", title, owner, chat);
    });
  }
}
