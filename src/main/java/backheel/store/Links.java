package backheel.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Joins the chats that one person has with us, so that she is told in one of them only. */
public final class Links {
  /** So long a code can be used. */
  public static final Duration VALID = Duration.ofMinutes(10);

  /** What nobody mistakes for another: no 0 and O, no 1, I and L. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 8;
  private static final int TRIES = 5;

  private final Database database;
  private final Chats chats;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** How often each chat said a wrong code of late. */
  private final Cache<String, Integer> wrong =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(VALID).build();

  public Links(Database database, Chats chats, Clock clock) {
    this.database = database;
    this.chats = chats;
    this.clock = clock;
  }

  /** What comes of saying a code. */
  public enum Outcome {
    JOINED,
    /** Nobody has this code, or its time is over, or it was used. */
    UNKNOWN,
    /** It is the code of the same chat: it is to be said in the other one. */
    SAME_CHAT,
    /** Too many wrong codes were said there: nothing is tried for a while. */
    TOO_MANY
  }

  /** A new code for a chat; an earlier one of the same chat is valid no longer. */
  public String offer(String chat) {
    var code = new StringBuilder();
    while (code.length() < LENGTH) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    database.write(tx -> {
      tx.execute("delete from link_code where chat = ? or expires <= ?", chat, clock.millis());
      return tx.execute(
          "insert into link_code (code, chat, expires) values (?, ?, ?)",
          code.toString(),
          chat,
          clock.instant().plus(VALID).toEpochMilli());
    });
    return code.toString();
  }

  /**
   * Joins a chat to the one that has this code: both keep what they wait for, and the person is
   * told in the other one until she chooses.
   */
  public Outcome join(String typed, String chat) {
    Integer tries = wrong.getIfPresent(chat);
    if (tries != null && tries >= TRIES) {
      return Outcome.TOO_MANY;
    }
    var code = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    var found =
        database.<List<String>>write(tx -> {
          var one =
              tx.createQuery("select chat from link_code where code = ? and expires > ?")
                  .bind(0, code)
                  .bind(1, clock.millis())
                  .mapTo(String.class)
                  .list();
          if (!one.isEmpty() && !one.getFirst().equals(chat)) {
            tx.execute("delete from link_code where code = ?", code);
          }
          return one;
        });
    if (found.isEmpty()) {
      wrong.asMap().merge(chat, 1, Integer::sum);
      return Outcome.UNKNOWN;
    }
    if (found.getFirst().equals(chat)) {
      return Outcome.SAME_CHAT;
    }
    chats.setHome(chat, chats.home(found.getFirst()));
    return Outcome.JOINED;
  }

  /** The chats of the same person, the one in which she is told first; none when not joined. */
  public List<String> joined(String chat) {
    var home = chats.home(chat);
    var others =
        database.read(handle ->
            handle
                .createQuery("select id from chat where home = ? order by id")
                .bind(0, home)
                .mapTo(String.class)
                .list());
    if (others.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<String>(others);
    all.addFirst(home);
    return List.copyOf(all);
  }

  /** Parts a chat from the others, which stay joined where there are several. */
  public void part(String chat) {
    var all = joined(chat);
    if (all.isEmpty() || !all.getFirst().equals(chat)) {
      chats.setHome(chat, chat);
      return;
    }
    var next = all.get(1);
    chats.setHome(next, next);
    all.subList(2, all.size()).forEach(other -> chats.setHome(other, next));
  }
}
