package backheel.platform.discord.rest;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Sent;
import backheel.platform.discord.refusal.DiscordRefusal;
import backheel.platform.discord.render.DiscordJson;
import backheel.platform.discord.render.DiscordMessage;
import backheel.platform.discord.render.DiscordRenderer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The posts in forums: each a thread that begins with a message of the bot. Opening a thread
 * accepts no nonce, so an existing post is looked up first.
 */
final class ForumPostPublisher {
  /** Longer than any attempt is repeated after its response was lost, a crash included. */
  private static final Duration RECENT_POST = Duration.ofMinutes(30);

  private static final Instant DISCORDS_EPOCH = Instant.ofEpochMilli(1_420_070_400_000L);

  private final DeliveryRequestSender requests;
  private final ChannelDirectory directory;
  private final Clock clock;

  /** The delivery that opened each recent thread: it belongs to no other. */
  private final Cache<String, Long> opened =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(RECENT_POST).build();

  private final Cache<String, String> titles = Caffeine.newBuilder().maximumSize(10_000).build();

  /** The bot's own id. */
  private volatile String botId = "";

  ForumPostPublisher(DeliveryRequestSender requests, ChannelDirectory directory, Clock clock) {
    this.requests = requests;
    this.directory = directory;
    this.clock = clock;
  }

  SendResult open(
      ChatId to,
      DiscordChannel forum,
      Reply reply,
      DiscordMessage discordMessage,
      IdempotencyKey once) {
    if (botId.isEmpty()) {
      var ownUser = requests.send(to, "GET", "users/@me", null);
      if (!ownUser.ok()) {
        return ownUser.delivery();
      }
      botId = ownUser.answer().body().path("id").asText();
    }
    var title = DiscordRenderer.postTitle(reply);
    var there = requests.send(to, "GET", "guilds/" + forum.server() + "/threads/active", null);
    if (there.answer().status() != 403 && there.answer().status() != 404) {
      if (!there.ok()) {
        return there.delivery();
      }
      var before = find(there.answer(), forum, title, once);
      if (before.isPresent()) {
        return sent(to, before.get(), title, once);
      }
    }
    var deliveryAttempt = create(to, forum, reply, discordMessage);
    if (deliveryAttempt.isRefusedAs(DiscordRefusal.TAGS)) {
      deliveryAttempt =
          retryWithFreshTags(to, forum, reply, discordMessage).orElse(deliveryAttempt);
    }
    deliveryAttempt =
        SimplerMessages.retry(
            deliveryAttempt, reply, discordMessage, form -> create(to, forum, reply, form));
    return deliveryAttempt.ok()
        ? sent(to, deliveryAttempt.answer().body().path("id").asText(), title, once)
        : deliveryAttempt.delivery();
  }

  /** Creates the post again with the forum's current tags, which have changed. */
  private Optional<InterpretedResponse> retryWithFreshTags(
      ChatId to, DiscordChannel forum, Reply reply, DiscordMessage discordMessage) {
    directory.invalidate(forum.id());
    try {
      return directory.channel(forum.id()).map(now -> create(to, now, reply, discordMessage));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private InterpretedResponse create(
      ChatId to, DiscordChannel forum, Reply reply, DiscordMessage discordMessage) {
    var json = DiscordJson.object().put("name", DiscordRenderer.postTitle(reply));
    json.set("message", discordMessage.json());
    var post = reply.options().forumPost();
    var tags = ForumTagSelector.select(forum, post == null ? List.<String>of() : post.tags());
    tags.forEach(json.putArray("applied_tags")::add);
    return requests.send(
        to, "POST", "channels/" + forum.id() + "/threads", json, discordMessage.files());
  }

  private Optional<String> find(
      DiscordResponse threads, DiscordChannel forum, String title, IdempotencyKey once) {
    for (var thread : threads.body().path("threads")) {
      var id = thread.path("id").asText();
      var by = opened.getIfPresent(id);
      if (thread.path("parent_id").asText().equals(forum.id())
          && thread.path("name").asText().strip().equals(title)
          && thread.path("owner_id").asText().equals(botId)
          && (by == null ? isRecent(id) : by == once.delivery())) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a Discord id was assigned recently: it contains its time. */
  private boolean isRecent(String id) {
    var at = DISCORDS_EPOCH.plusMillis(Long.parseUnsignedLong(id) >>> 22);
    return at.isAfter(clock.instant().minus(RECENT_POST));
  }

  private SendResult sent(ChatId to, String thread, String title, IdempotencyKey once) {
    opened.put(thread, once.delivery());
    titles.put(thread, title);
    // The first message of a post has the post's own id.
    return new Sent(new MessageRef(to, thread + "/" + thread));
  }

  /** Renames a post whose story has another title now; nothing is lost if Discord refuses. */
  void rename(ChatId chat, String thread, String title) {
    if (title.equals(titles.getIfPresent(thread))) {
      return;
    }
    var path = "channels/" + thread;
    if (titles.getIfPresent(thread) == null) {
      var now = requests.send(chat, "GET", path, null);
      if (!now.ok() || now.answer().body().path("name").asText().equals(title)) {
        titles.put(thread, title);
        return;
      }
    }
    // Discord allows two renames in ten minutes; more are not worth waiting for.
    requests.send(chat, "PATCH", path, DiscordJson.object().put("name", title));
    titles.put(thread, title);
  }
}
