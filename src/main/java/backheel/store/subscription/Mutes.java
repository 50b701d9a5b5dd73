package backheel.store.subscription;

import backheel.chat.ChatId;
import backheel.store.chat.ChatLifecycle;
import backheel.store.database.Database;
import backheel.subscription.Topic;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The topics that chats have muted, for a time or forever; a mute applies to all linked chats. */
public final class Mutes {
  /** End of a mute without end. */
  public static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Database database;
  private final Clock clock;

  public Mutes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * An active mute.
   *
   * @param topic a subject's key, a pair of them, or a story
   */
  public record Mute(Topic topic, Instant until) {}

  /**
   * Withholds every story about a topic until then, including those already queued.
   *
   * @param topic a subject's key, a pair of them, or a story
   */
  public void add(ChatId chat, Topic topic, Instant until) {
    database.write(tx -> {
      ChatLifecycle.ensure(tx, chat, clock.millis());
      var home = ChatLifecycle.home(tx, chat);
      tx.execute(
          "insert into mute (chat, topic, until) values (?, ?, ?)"
              + " on conflict (chat, topic) do update set until = excluded.until",
          home,
          topic.key(),
          until.toEpochMilli());
      return withhold(tx, home, topic);
    });
  }

  /** Withholds queued deliveries about the muted topic. */
  private int withhold(Handle tx, ChatId chat, Topic topic) {
    var parts = topic.subjects();
    var about =
        topic instanceof Topic.OneStory(var number)
            ? "story = " + number
            : "story in (select story from story_subject where subject = :one)"
                + " and story in (select story from story_subject where subject = :other)";
    var update =
        tx.createUpdate(
                "update delivery set state = 'withheld', note = 'muted', ended = :now, bundle ="
                    + " null where chat = :chat and state in ('queued', 'held') and "
                    + about)
            .bind("now", clock.millis())
            .bind("chat", chat);
    if (!parts.isEmpty()) {
      update.bind("one", parts.getFirst()).bind("other", parts.getLast());
    }
    return update.execute();
  }

  /** Ends a mute; returns false when the topic was not muted. */
  public boolean remove(ChatId chat, Topic topic) {
    return database.write(tx ->
        tx.execute(
                "delete from mute where chat in (?, ?) and topic = ?",
                chat,
                ChatLifecycle.home(tx, chat),
                topic.key())
            > 0);
  }

  /** Returns the active mutes, the first to end first. */
  public List<Mute> ofChat(ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery(
                "select topic, max(until) as until from mute where chat in (?, ?) and until > ?"
                    + " group by topic order by until, topic")
            .bind(0, chat)
            .bind(1, ChatLifecycle.home(handle, chat))
            .bind(2, clock.millis())
            .map((row, context) ->
                new Mute(Topic.parse(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
            .list());
  }
}
