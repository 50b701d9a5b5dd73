package backheel.store.chat;

import backheel.chat.ChatId;
import backheel.store.database.ChatIdColumn;
import backheel.store.database.Database;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The alert sounds of single subscriptions, where a chat has chosen one: few have, so the chats
 * that have are cached for a moment.
 */
public final class AlertSounds {
  private static final long CACHE_NANOS = Duration.ofSeconds(2).toNanos();

  /** The sound of all other alerts. */
  public static final Sound DEFAULT = new Sound(false, "");

  private final Database database;
  private volatile CustomSoundChats chosen =
      new CustomSoundChats(Map.of(), System.nanoTime() - CACHE_NANOS);

  /**
   * The sound of a subscription.
   *
   * @param ping the platform's own id of a role to mention, "" for none
   */
  public record Sound(boolean silent, String ping) {}

  public AlertSounds(Database database) {
    this.database = database;
  }

  /** Returns the sound of an alert that a chat receives because of a topic. */
  public Sound soundOf(ChatId chat, Topic topic) {
    return chosen().getOrDefault(chat, List.of()).stream()
        .flatMap(wishing -> read(wishing, topic).stream())
        .findFirst()
        .orElse(DEFAULT);
  }

  /** Returns whether a chat receives it because of a subscription to quotes only. */
  public boolean wantsQuotesOnly(ChatId chat, Topic topic) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select 1 from subscription where topic = :topic and kind = :kind and chat in
                  (select id from chat where id = :chat or home = :chat)
                """)
            .bind("topic", topic.key())
            .bind("kind", SubscriptionFilter.Kind.QUOTES.code)
            .bind("chat", chat)
            .mapTo(Integer.class)
            .findFirst()
            .isPresent());
  }

  private Map<ChatId, List<ChatId>> chosen() {
    var known = chosen;
    if (System.nanoTime() - known.at() < CACHE_NANOS) {
      return known.wishing();
    }
    var wishing =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    select distinct coalesce(c.home, c.id), c.id
                    from subscription s join chat c on c.id = s.chat
                    where (s.silent = 1 or s.ping_role <> '')
                      and instr(c.id, ':') > 1 and instr(coalesce(c.home, c.id), ':') > 1
                    """)
                .map((row, context) ->
                    Map.entry(ChatIdColumn.read(row, 1), ChatIdColumn.read(row, 2)))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    chosen = new CustomSoundChats(wishing, System.nanoTime());
    return wishing;
  }

  private Optional<Sound> read(ChatId chat, Topic topic) {
    return database.read(handle ->
        handle
            .createQuery("select silent, ping_role from subscription where chat = ? and topic = ?")
            .bind(0, chat)
            .bind(1, topic.key())
            .map((row, context) -> new Sound(row.getInt(1) != 0, row.getString(2)))
            .findFirst());
  }
}
