package backheel.platform.discord;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Delivery.Sent;
import backheel.chat.MessageRef;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Posts of forums: each a thread with a message of ours at its head. A thread takes no nonce, so
 * whether a post is there already is looked up before it is opened.
 */
final class Forums {
  private static final int LONGEST_TITLE = 100;
  private static final Set<Integer> OTHER_TAGS = Set.of(10087, 40067);

  /** Longer than any attempt is repeated after its answer was lost, a kill included. */
  private static final Duration LATELY = Duration.ofMinutes(30);

  private static final Instant DISCORDS_EPOCH = Instant.ofEpochMilli(1_420_070_400_000L);

  private final Counter counter;
  private final Atlas atlas;
  private final Clock clock;

  /** Which delivery opened a thread, as far as we remember: that one is nobody else's. */
  private final Cache<String, Long> opened =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LATELY).build();

  private final Cache<String, String> titles = Caffeine.newBuilder().maximumSize(10_000).build();

  /** The bot's own number. */
  private volatile String me = "";

  Forums(Counter counter, Atlas atlas, Clock clock) {
    this.counter = counter;
    this.atlas = atlas;
    this.clock = clock;
  }

  /** What a post is called: as the house says, or its first words. */
  static String title(Reply reply) {
    var post = reply.look().post();
    var named = post == null ? "" : Escape.plain(post.title());
    var first = reply.words().lines().filter(line -> !line.isBlank()).findFirst().orElse("…");
    var title = Words.cut(named.isEmpty() ? Escape.plain(first) : named, LONGEST_TITLE);
    return title.isBlank() ? "…" : title;
  }

  Delivery open(ChatId to, Channel forum, Reply reply, Message message, SendKey once) {
    if (me.isEmpty()) {
      var asked = counter.hand(to, "GET", "users/@me", null);
      if (!asked.ok()) {
        return asked.delivery();
      }
      me = asked.answer().body().path("id").asText();
    }
    var title = title(reply);
    var there = counter.hand(to, "GET", "guilds/" + forum.server() + "/threads/active", null);
    if (there.answer().status() != 403 && there.answer().status() != 404) {
      if (!there.ok()) {
        return there.delivery();
      }
      var before = find(there.answer(), forum, title, once);
      if (before.isPresent()) {
        return sent(to, before.get(), title, once);
      }
    }
    var attempt = create(to, forum, reply, message);
    if (OTHER_TAGS.contains(attempt.answer().code())) {
      attempt = afresh(to, forum, reply, message).orElse(attempt);
    }
    return attempt.ok()
        ? sent(to, attempt.answer().body().path("id").asText(), title, once)
        : attempt.delivery();
  }

  /** The forum has other tags than it had. */
  private Optional<Attempt> afresh(ChatId to, Channel forum, Reply reply, Message message) {
    atlas.forget(forum.id());
    try {
      return atlas.channel(forum.id()).map(now -> create(to, now, reply, message));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Attempt create(ChatId to, Channel forum, Reply reply, Message message) {
    var json = Json.object().put("name", title(reply));
    json.set("message", message.json());
    var post = reply.look().post();
    var tags = Tags.of(forum, post == null ? List.<String>of() : post.tags());
    tags.forEach(json.putArray("applied_tags")::add);
    return counter.hand(to, "POST", "channels/" + forum.id() + "/threads", json, message.files());
  }

  private Optional<String> find(Answer threads, Channel forum, String title, SendKey once) {
    for (var thread : threads.body().path("threads")) {
      var id = thread.path("id").asText();
      var by = opened.getIfPresent(id);
      if (thread.path("parent_id").asText().equals(forum.id())
          && thread.path("name").asText().strip().equals(title)
          && thread.path("owner_id").asText().equals(me)
          && (by == null ? isRecent(id) : by == once.delivery())) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /** An id of Discord's tells when it was given. */
  private boolean isRecent(String id) {
    var at = DISCORDS_EPOCH.plusMillis(Long.parseUnsignedLong(id) >>> 22);
    return at.isAfter(clock.instant().minus(LATELY));
  }

  private Delivery sent(ChatId to, String thread, String title, SendKey once) {
    opened.put(thread, once.delivery());
    titles.put(thread, title);
    // The message at the head of a post has the post's own number.
    return new Sent(new MessageRef(to, thread + "/" + thread));
  }

  /** A post whose story has another title now; nothing is lost where Discord does not take it. */
  void rename(ChatId chat, String thread, String title) {
    if (title.equals(titles.getIfPresent(thread))) {
      return;
    }
    var path = "channels/" + thread;
    if (titles.getIfPresent(thread) == null) {
      var now = counter.hand(chat, "GET", path, null);
      if (!now.ok() || now.answer().body().path("name").asText().equals(title)) {
        titles.put(thread, title);
        return;
      }
    }
    // Two new names in ten minutes is what Discord allows; more are not worth any waiting.
    counter.hand(chat, "PATCH", path, Json.object().put("name", title));
    titles.put(thread, title);
  }
}
