package backheel.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What chats want to hear nothing of, for a while or for ever; of a person, all chats alike. */
public final class Mutes {
  /** Until then is for ever. */
  public static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Database database;
  private final Clock clock;

  public Mutes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Something that is muted now.
   *
   * @param target a subject's key, two of them, or a story
   */
  public record Mute(String target, Instant until) {}

  /**
   * Holds back every story about something until then, those included that are owed already.
   *
   * @param target a subject's key, two of them, or a story
   */
  public void add(String chat, String target, Instant until) {
    database.write(tx -> {
      Whereabouts.ensure(tx, chat, clock.millis());
      var home = home(tx, chat);
      tx.execute(
          "insert into mute (chat, subject, until) values (?, ?, ?)"
              + " on conflict (chat, subject) do update set until = excluded.until",
          home,
          target,
          until.toEpochMilli());
      return withhold(tx, home, target);
    });
  }

  private static String home(Handle handle, String chat) {
    return handle
        .createQuery("select coalesce(home, id) from chat where id = ?")
        .bind(0, chat)
        .mapTo(String.class)
        .findFirst()
        .orElse(chat);
  }

  /** What is owed already about the muted is owed no more. */
  private int withhold(Handle tx, String chat, String target) {
    var parts = Target.subjects(target);
    var about =
        Target.isStory(target)
            ? "story = " + Long.parseLong(Target.bare(target))
            : "story in (select story from story_subject where subject = :one)"
                + " and story in (select story from story_subject where subject = :other)";
    var update =
        tx.createUpdate(
                "update delivery set state = 5, note = 'muted', ended = :now, bundle = null"
                    + " where chat = :chat"
                    + " and state in (0, 4) and "
                    + about)
            .bind("now", clock.millis())
            .bind("chat", chat);
    if (!parts.isEmpty()) {
      update.bind("one", parts.getFirst()).bind("other", parts.getLast());
    }
    return update.execute();
  }

  /** Hears of it again; false when it was not muted. */
  public boolean remove(String chat, String target) {
    return database.write(tx ->
        tx.execute(
                "delete from mute where chat in (?, ?) and subject = ?",
                chat,
                home(tx, chat),
                target)
            > 0);
  }

  /** What is muted now, what ends first before the others. */
  public List<Mute> of(String chat) {
    return database.read(handle ->
        handle
            .createQuery(
                "select subject, max(until) as until from mute where chat in (?, ?) and until > ?"
                    + " group by subject order by until, subject")
            .bind(0, chat)
            .bind(1, home(handle, chat))
            .bind(2, clock.millis())
            .map((row, context) -> new Mute(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
            .list());
  }
}
