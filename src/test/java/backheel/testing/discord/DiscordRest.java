package backheel.testing.discord;

import static backheel.testing.discord.DiscordResponse.error;
import static backheel.testing.discord.DiscordResponse.json;

import backheel.testing.discord.DiscordRules.Kind;
import backheel.testing.discord.DiscordRules.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Discord's REST interface as far as a news bot uses it: strict where Discord is. */
final class DiscordRest {
  private static final int LIMIT = 5;
  private static final double WINDOW_SECONDS = 5;

  /** Discord says "the past few minutes". */
  private static final long NONCE_NANOS = Duration.ofMinutes(3).toNanos();

  final AtomicLong ids = new AtomicLong(5_000);
  final Map<Long, ObjectNode> messages = new ConcurrentHashMap<>();
  final List<ObjectNode> sent = new CopyOnWriteArrayList<>();
  final List<DiscordArrival> arrivals = new ArrayList<>();
  final DiscordPlaces places = new DiscordPlaces(this);
  final DiscordCallbacks callbacks = new DiscordCallbacks(this);
  volatile ArrayNode commands = DiscordSamples.array();
  volatile int sessionsLeft = 1000;

  private final Map<String, Nonce> nonces = new ConcurrentHashMap<>();
  private final Map<Long, Deque<Long>> pace = new ConcurrentHashMap<>();
  private final Predicate<String> tokenTaken;

  /** What was sent with a nonce, and when. */
  private record Nonce(long message, long nanos) {}

  DiscordRest(Predicate<String> tokenTaken) {
    this.tokenTaken = tokenTaken;
  }

  DiscordResponse answer(DiscordRequest request) {
    try {
      return routed(request);
    } catch (Refused e) {
      return error(400, e.code, e.getMessage() == null ? "" : e.getMessage());
    }
  }

  private DiscordResponse routed(DiscordRequest request) {
    var path = request.path().replaceFirst("\\?.*", "");
    if (!request.headers().getOrDefault("User-Agent", "").startsWith("DiscordBot ")) {
      return error(403, 40333, "internal network error");
    }
    if (path.equals("/gateway")) {
      return json(200, DiscordSamples.object().put("url", "wss://gateway.discord.gg"));
    }
    if (path.startsWith("/interactions/") || path.startsWith("/webhooks/")) {
      return callbacks.answer(request, path.split("/"));
    }
    var token = request.headers().getOrDefault("Authorization", "");
    if (!token.startsWith("Bot ") || !tokenTaken.test(token.substring(4))) {
      return error(401, 0, "401: Unauthorized");
    }
    if (path.equals("/users/@me")) {
      return json(200, DiscordSamples.user(DiscordSamples.BOT));
    }
    if (path.equals("/gateway/bot")) {
      var gateway = DiscordSamples.object().put("url", "wss://gateway.discord.gg").put("shards", 1);
      gateway
          .putObject("session_start_limit")
          .put("total", 1000)
          .put("remaining", sessionsLeft)
          .put("reset_after", 86_400_000)
          .put("max_concurrency", 1);
      return json(200, gateway);
    }
    if (path.equals("/oauth2/applications/@me")) {
      return json(200, DiscordSamples.application());
    }
    if (path.equals("/applications/" + DiscordSamples.BOT + "/commands")) {
      boolean whole = request.path().contains("with_localizations=true");
      return request.method().equals("PUT")
          ? overwrite(request.json())
          : json(200, DiscordCommandRules.told(commands, whole));
    }
    return path.matches("/channels/\\d+/messages(/\\d+)?")
        ? message(request, path.split("/"))
        : places.answer(request, path.split("/"));
  }

  private DiscordResponse overwrite(JsonNode list) {
    DiscordCommandRules.check(list);
    var stored = DiscordSamples.array();
    for (var command : list) {
      var copy = command.<ObjectNode>deepCopy().put("id", "" + ids.incrementAndGet());
      stored.add(copy.put("application_id", "" + DiscordSamples.BOT).put("version", "1"));
    }
    commands = stored;
    return json(200, stored);
  }

  private DiscordResponse message(DiscordRequest request, String[] path) {
    long channel = Long.parseLong(path[2]);
    boolean creates = request.method().equals("POST");
    var refusal = places.refusal(channel, creates);
    if (refusal != null) {
      return refusal;
    }
    return creates
        ? paced(channel, () -> create(channel, request))
        : change(request, Long.parseLong(path[4]));
  }

  private DiscordResponse create(long channel, DiscordRequest request) {
    var body = request.json();
    DiscordRules.message(request, body, Kind.CREATED);
    var nonce = body.path("nonce").asText("");
    long now = System.nanoTime();
    var known = nonces.get(nonce);
    var before =
        known == null || now - known.nanos() > NONCE_NANOS ? null : messages.get(known.message());
    if (body.path("enforce_nonce").asBoolean(false) && before != null) {
      return json(200, before);
    }
    var message = store(channel, ids.incrementAndGet(), request, body);
    if (!nonce.isEmpty()) {
      nonces.put(nonce, new Nonce(message.path("id").asLong(), now));
    }
    arrived(channel, message);
    return json(200, message);
  }

  void arrived(long channel, ObjectNode message) {
    sent.add(message);
    synchronized (arrivals) {
      arrivals.add(DiscordArrival.of(channel, message));
    }
  }

  private DiscordResponse change(DiscordRequest request, long id) {
    var message = messages.get(id);
    if (message == null) {
      return error(404, 10008, "Unknown Message");
    }
    if (request.method().equals("DELETE")) {
      messages.remove(id);
      return DiscordResponse.of(204, "");
    }
    DiscordRules.message(request, request.json(), Kind.CHANGED);
    edit(message, request);
    return json(200, message);
  }

  /** As Discord does: what is not there stays as it is. */
  void edit(ObjectNode message, DiscordRequest request) {
    edit(message, request, request.json());
  }

  void edit(ObjectNode message, DiscordRequest request, JsonNode by) {
    if (by.has("attachments") || !request.files().isEmpty()) {
      message.set("attachments", DiscordFiles.kept(request, by, this));
    }
    for (var field : List.of("content", "embeds", "components")) {
      if (by.has(field)) {
        message.set(field, by.get(field));
      }
    }
    message.put("edited_timestamp", Instant.now().toString());
  }

  ObjectNode store(long channel, long id, DiscordRequest request, JsonNode body) {
    var message =
        DiscordSamples.object()
            .put("id", "" + id)
            .put("type", 0)
            .put("channel_id", "" + channel)
            .put("content", body.path("content").asText(""))
            .put("timestamp", Instant.now().toString())
            .put("tts", false)
            .put("mention_everyone", false)
            .put("pinned", false)
            .put("flags", body.path("flags").asInt(0))
            .putNull("edited_timestamp");
    message.set("author", DiscordSamples.user(DiscordSamples.BOT));
    List.of("mentions", "mention_roles").forEach(message::putArray);
    for (var role : body.path("allowed_mentions").path("roles")) {
      if (body.path("content").asText("").contains("<@&" + role.asText() + ">")) {
        message.withArray("/mention_roles").add(role);
      }
    }
    message.set("attachments", DiscordFiles.kept(request, body, this));
    List.of("embeds", "components")
        .forEach(f -> message.set(f, body.has(f) ? body.get(f) : DiscordSamples.array()));
    messages.put(message.path("id").asLong(), message);
    return message;
  }

  /** 5 messages in 5 seconds a channel, with the headers that say so. */
  private DiscordResponse paced(long channel, java.util.function.Supplier<DiscordResponse> deed) {
    var times = pace.computeIfAbsent(channel, c -> new ArrayDeque<>());
    synchronized (times) {
      long now = System.nanoTime();
      while (!times.isEmpty() && now - times.getFirst() > WINDOW_SECONDS * 1e9) {
        times.removeFirst();
      }
      double reset =
          times.isEmpty() ? WINDOW_SECONDS : WINDOW_SECONDS - (now - times.getFirst()) / 1e9;
      if (times.size() >= LIMIT) {
        return limited(DiscordResponse.tooMany(reset, false), 0, reset);
      }
      times.addLast(now);
      return limited(deed.get(), LIMIT - times.size(), reset);
    }
  }

  private static DiscordResponse limited(DiscordResponse response, int remaining, double reset) {
    return response
        .with("X-RateLimit-Limit", "" + LIMIT)
        .with("X-RateLimit-Remaining", "" + remaining)
        .with("X-RateLimit-Reset-After", String.format(java.util.Locale.ROOT, "%.3f", reset))
        .with("X-RateLimit-Bucket", "messages");
  }
}
