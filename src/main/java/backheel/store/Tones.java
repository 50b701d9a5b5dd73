package backheel.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How alerts of single wishes sound, where a chat has chosen that: few have, so which chats those
 * are is kept in mind, and looked up anew after a moment.
 */
public final class Tones {
  private static final long HOLDS = Duration.ofSeconds(2).toNanos();

  /** As any other alert. */
  public static final Tone PLAIN = new Tone(false, "");

  private final Database database;
  private volatile Chosen chosen = new Chosen(Map.of(), System.nanoTime() - HOLDS);

  /**
   * Where alerts sound otherwise.
   *
   * @param wishing by the chat that is told, the chats of whose wishes that is so
   * @param at monotonic nanoseconds
   */
  private record Chosen(Map<String, List<String>> wishing, long at) {}

  /**
   * The tone of a wish.
   *
   * @param ping the platform's own id of a role that is called, "" for nobody
   */
  public record Tone(boolean silent, String ping) {}

  public Tones(Database database) {
    this.database = database;
  }

  /** How an alert sounds that a chat gets because of a target. */
  public Tone of(String chat, String target) {
    return chosen().getOrDefault(chat, List.of()).stream()
        .flatMap(wishing -> read(wishing, target).stream())
        .findFirst()
        .orElse(PLAIN);
  }

  /** Whether a chat gets it because of a wish for quotes alone. */
  public boolean isForQuotes(String chat, String target) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select 1 from wish where target = :target and kind = :kind and chat in
                  (select id from chat where id = :chat or home = :chat)
                """)
            .bind("target", target)
            .bind("kind", Terms.Kind.QUOTES.code)
            .bind("chat", chat)
            .mapTo(Integer.class)
            .findFirst()
            .isPresent());
  }

  private Map<String, List<String>> chosen() {
    var known = chosen;
    if (System.nanoTime() - known.at() < HOLDS) {
      return known.wishing();
    }
    var wishing =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    select distinct coalesce(c.home, c.id), c.id
                    from wish w join chat c on c.id = w.chat
                    where w.silent = 1 or w.ping <> ''
                    """)
                .map((row, context) -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        List::getFirst, Collectors.mapping(List::getLast, Collectors.toList()))));
    chosen = new Chosen(wishing, System.nanoTime());
    return wishing;
  }

  private Optional<Tone> read(String chat, String target) {
    return database.read(handle ->
        handle
            .createQuery("select silent, ping from wish where chat = ? and target = ?")
            .bind(0, chat)
            .bind(1, target)
            .map((row, context) -> new Tone(row.getInt(1) != 0, row.getString(2)))
            .findFirst());
  }
}
