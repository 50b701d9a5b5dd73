package backheel.store.chat;

import backheel.chat.ChatId;
import backheel.store.database.Database;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The links between a person's chats, so that each story is delivered to only one of them. */
public final class LinkedChats {
  /** Time for which a code is valid. */
  public static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

  /** Characters that are not confused with each other: no 0 and O, no 1, I and L. */
  private static final String CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int CODE_LENGTH = 8;
  private static final int MAX_WRONG_CODES = 5;

  private final Database database;
  private final Chats chats;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Number of wrong codes that each chat has entered lately. */
  private final Cache<ChatId, Integer> wrong =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(CODE_LIFETIME).build();

  public LinkedChats(Database database, Chats chats, Clock clock) {
    this.database = database;
    this.chats = chats;
    this.clock = clock;
  }

  /** The result of entering a code. */
  public enum Outcome {
    JOINED,
    /** An unknown, expired or used code. */
    UNKNOWN,
    /** The code of this same chat: it must be entered in the other one. */
    SAME_CHAT,
    /** Too many wrong codes in this chat: none is accepted for a while. */
    TOO_MANY
  }

  /** Creates a new code for a chat; an earlier one of the same chat becomes invalid. */
  public String createCode(ChatId chat) {
    var code = new StringBuilder();
    while (code.length() < CODE_LENGTH) {
      code.append(CODE_ALPHABET.charAt(random.nextInt(CODE_ALPHABET.length())));
    }
    database.write(tx -> {
      tx.execute("delete from link_code where chat = ? or expires <= ?", chat, clock.millis());
      return tx.execute(
          "insert into link_code (code, chat, expires) values (?, ?, ?)",
          code.toString(),
          chat,
          clock.instant().plus(CODE_LIFETIME).toEpochMilli());
    });
    return code.toString();
  }

  /**
   * Links a chat to the one with this code: both keep their subscriptions, and alerts go to the
   * other chat until the person chooses otherwise.
   */
  public Outcome link(String typed, ChatId chat) {
    Integer tries = wrong.getIfPresent(chat);
    if (tries != null && tries >= MAX_WRONG_CODES) {
      return Outcome.TOO_MANY;
    }
    var code = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    var found =
        database.<List<ChatId>>write(tx -> {
          var one =
              tx.createQuery("select chat from link_code where code = ? and expires > ?")
                  .bind(0, code)
                  .bind(1, clock.millis())
                  .mapTo(ChatId.class)
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

  /**
   * Returns the chats of the same person, the one that receives alerts first; empty when not
   * linked.
   */
  public List<ChatId> linkedChats(ChatId chat) {
    var home = chats.home(chat);
    var others =
        database.read(handle ->
            handle
                .createQuery(
                    "select id from chat where home = ? and instr(id, ':') > 1 order by id")
                .bind(0, home)
                .mapTo(ChatId.class)
                .list());
    if (others.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<ChatId>(others);
    all.addFirst(home);
    return List.copyOf(all);
  }

  /** Sends the alerts of a person's linked chats to another of them. */
  public void moveHome(ChatId from, ChatId to) {
    chats.setHome(from, to);
  }

  /** Unlinks a chat from the others, which stay linked where there are several. */
  public void unlink(ChatId chat) {
    var all = linkedChats(chat);
    if (all.isEmpty() || !all.getFirst().equals(chat)) {
      chats.setHome(chat, chat);
      return;
    }
    var next = all.get(1);
    chats.setHome(next, next);
    all.subList(2, all.size()).forEach(other -> chats.setHome(other, next));
  }
}
