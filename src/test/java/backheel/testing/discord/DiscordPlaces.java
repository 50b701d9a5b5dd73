package backheel.testing.discord;

import static backheel.testing.discord.DiscordResponse.error;
import static backheel.testing.discord.DiscordResponse.json;

import backheel.testing.discord.DiscordRules.Kind;
import backheel.testing.discord.DiscordRules.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The channels, threads, forums, members and roles of the local Discord. */
final class DiscordPlaces {
  private static final long EPOCH = 1_420_070_400_000L;
  private static final int ANNOUNCEMENTS = 5;
  private static final Set<Integer> FORUMS = Set.of(15, 16);
  private static final int REQUIRE_TAG = 1 << 4;
  private static final int NEW_NAMES = 2;

  final Map<Long, ObjectNode> channels = new ConcurrentHashMap<>();
  final Map<Long, ObjectNode> members = new ConcurrentHashMap<>();
  final Set<Long> forbidden = ConcurrentHashMap.newKeySet();
  final Set<Long> hidden = ConcurrentHashMap.newKeySet();
  volatile boolean hiddenAreUnknown;
  final Set<Long> deaf = ConcurrentHashMap.newKeySet();
  final ObjectNode guild = DiscordSamples.guild();

  private final DiscordRest rest;
  private final AtomicLong threads = new AtomicLong();
  private final Map<Long, Long> conversations = new ConcurrentHashMap<>();
  private final Map<Long, Deque<Long>> published = new ConcurrentHashMap<>();
  private final Map<Long, Integer> renamed = new ConcurrentHashMap<>();

  DiscordPlaces(DiscordRest rest) {
    this.rest = rest;
    add(DiscordSamples.channel(DiscordSamples.CHANNEL, 0));
    add(DiscordSamples.thread(DiscordSamples.THREAD));
    add(DiscordSamples.channel(DiscordSamples.MEDIA_CHANNEL, 16));
    members.put(DiscordSamples.BOT, DiscordSamples.member("0", DiscordSamples.BOT));
    members.put(DiscordSamples.PERSON, DiscordSamples.member("0", DiscordSamples.PERSON));
  }

  ObjectNode add(ObjectNode channel) {
    channels.put(channel.path("id").asLong(), channel);
    return channel;
  }

  DiscordResponse answer(DiscordRequest request, String[] path) {
    long id = path.length > 2 && path[2].matches("\\d+") ? Long.parseLong(path[2]) : 0;
    var rest = String.join("/", path).replaceFirst("^/[a-z]+/[^/]+", "");
    return switch (request.method() + " " + path[1] + rest.replaceAll("\\d+", "N")) {
      case "POST users/channels" -> conversation(request);
      case "GET channels" -> seen(id);
      case "PATCH channels" -> changed(id, request);
      case "POST channels/threads" -> opened(id, request);
      case "POST channels/messages/N/crosspost" -> published(id, Long.parseLong(path[4]));
      case "GET guilds" -> json(200, guild);
      case "GET guilds/members/N" -> {
        var member = members.get(Long.parseLong(path[4]));
        yield member == null ? error(404, 10007, "Unknown Member") : json(200, member);
      }
      case "GET guilds/threads/active" -> active();
      default -> error(404, 0, "404: Not Found");
    };
  }

  /** The channel of somebody's conversation with the bot, 0 for none. */
  long conversationWith(long person) {
    return conversations.getOrDefault(person, 0L);
  }

  private DiscordResponse conversation(DiscordRequest request) {
    long person = request.json().path("recipient_id").asLong();
    if (person == 0 || person == DiscordSamples.BOT) {
      return error(400, 50033, "Invalid Recipient(s)");
    }
    long id = conversations.computeIfAbsent(person, p -> rest.ids.incrementAndGet());
    var channel = DiscordSamples.object().put("id", "" + id).put("type", 1).put("flags", 0);
    channel.putArray("recipients").add(DiscordSamples.user(person));
    return json(200, add(channel));
  }

  /** Channels that the bot may not see are none to it by requests, or closed, as Discord likes. */
  private @Nullable DiscordResponse hiding(long id) {
    var channel = channels.get(id);
    long known = channel == null ? id : channel.path("parent_id").asLong(id);
    return !hidden.contains(id) && !hidden.contains(known)
        ? null
        : hiddenAreUnknown
            ? error(404, 10003, "Unknown Channel")
            : error(403, 50001, "Missing Access");
  }

  private DiscordResponse seen(long id) {
    var hiding = hiding(id);
    if (hiding != null) {
      return hiding;
    }
    var channel = channels.get(id);
    return channel == null ? error(404, 10003, "Unknown Channel") : json(200, channel);
  }

  private DiscordResponse changed(long id, DiscordRequest request) {
    var channel = channels.get(id);
    if (channel == null) {
      return error(404, 10003, "Unknown Channel");
    }
    var wanted = request.json();
    var state = channel.path("thread_metadata");
    if (forbidden.contains(id) || state.path("locked").asBoolean(false)) {
      return error(403, 50013, "Missing Permissions");
    }
    if (wanted.has("name")) {
      DiscordRules.between("name", wanted.path("name").asText(""), 100);
      if (renamed.merge(id, 1, Integer::sum) > NEW_NAMES) {
        return DiscordResponse.tooMany(600, false);
      }
      channel.put("name", wanted.path("name").asText());
    }
    if (wanted.has("archived") && state instanceof ObjectNode metadata) {
      metadata.put("archived", wanted.path("archived").asBoolean());
    }
    return json(200, channel);
  }

  private DiscordResponse opened(long id, DiscordRequest request) {
    var hiding = hiding(id);
    if (hiding != null) {
      return hiding;
    }
    var forum = channels.get(id);
    if (forum == null) {
      return error(404, 10003, "Unknown Channel");
    }
    if (forbidden.contains(id)) {
      return error(403, 50013, "Missing Permissions");
    }
    if (!FORUMS.contains(forum.path("type").asInt())) {
      return error(400, 50024, "Cannot execute action on this channel type");
    }
    var wanted = request.json();
    DiscordRules.between("name", wanted.path("name").asText(""), 100);
    DiscordRules.message(request, wanted.path("message"), Kind.CREATED);
    tagged(forum, wanted.path("applied_tags"));
    // Its own number tells when it was opened.
    long thread = ((System.currentTimeMillis() - EPOCH) << 22) | threads.incrementAndGet();
    var post = DiscordSamples.thread(thread).put("name", wanted.path("name").asText());
    post.put("parent_id", "" + id).put("owner_id", "" + DiscordSamples.BOT);
    post.set("applied_tags", wanted.path("applied_tags"));
    add(post);
    var head = rest.store(thread, thread, request, wanted.path("message"));
    rest.arrived(thread, head);
    return json(201, post.deepCopy().set("message", head));
  }

  private static void tagged(ObjectNode forum, JsonNode wanted) {
    DiscordRules.check(wanted.size() <= 5, "applied_tags: must be 5 or fewer");
    for (var tag : wanted) {
      ObjectNode known = null;
      for (var candidate : forum.path("available_tags")) {
        known = candidate.path("id").equals(tag) ? (ObjectNode) candidate : known;
      }
      if (known == null) {
        throw new Refused(10087, "Unknown tag");
      }
      if (known.path("moderated").asBoolean()) {
        throw new Refused(50013, "Missing Permissions");
      }
    }
    if (wanted.isEmpty() && (forum.path("flags").asInt() & REQUIRE_TAG) != 0) {
      throw new Refused(40067, "A tag is required to create a forum post in this channel");
    }
  }

  private DiscordResponse published(long id, long message) {
    var channel = channels.get(id);
    var known = rest.messages.get(message);
    if (channel == null || known == null) {
      return error(404, 10008, "Unknown Message");
    }
    if (channel.path("type").asInt() != ANNOUNCEMENTS) {
      return error(400, 50024, "Cannot execute action on this channel type");
    }
    if ((known.path("flags").asInt() & 1) != 0) {
      return error(400, 40033, "This message has already been crossposted.");
    }
    var times = published.computeIfAbsent(id, c -> new ArrayDeque<>());
    synchronized (times) {
      long now = System.nanoTime();
      times.removeIf(then -> now - then > Duration.ofHours(1).toNanos());
      if (times.size() >= 10) {
        return DiscordResponse.tooMany(3600, false);
      }
      times.addLast(now);
    }
    return json(200, known.put("flags", known.path("flags").asInt() | 1));
  }

  private DiscordResponse active() {
    var active = DiscordSamples.object();
    var list = active.putArray("threads");
    active.putArray("members");
    channels.values().stream()
        .filter(c -> c.path("type").asInt() == 11)
        .filter(c -> !c.path("thread_metadata").path("archived").asBoolean())
        .forEach(list::add);
    return json(200, active);
  }

  /** Why nothing may be written there; none where it may. */
  @Nullable DiscordResponse refusal(long id, boolean creates) {
    var hiding = hiding(id);
    if (hiding != null) {
      return hiding;
    }
    var channel = channels.get(id);
    if (channel == null) {
      return error(404, 10003, "Unknown Channel");
    }
    if (forbidden.contains(id)) {
      return error(403, 50013, "Missing Permissions");
    }
    for (var person : channel.path("recipients")) {
      if (deaf.contains(person.path("id").asLong())) {
        return error(403, 50007, "Cannot send messages to this user");
      }
    }
    if (creates && FORUMS.contains(channel.path("type").asInt())) {
      return error(400, 50008, "Cannot send messages in a non-text channel");
    }
    var state = channel.path("thread_metadata");
    if (creates && state.path("locked").asBoolean(false)) {
      return error(400, 160005, "This thread is locked");
    }
    if (state.path("archived").asBoolean(false)) {
      if (!creates) {
        return error(400, 50083, "Thread is archived");
      }
      ((ObjectNode) state).put("archived", false);
    }
    return null;
  }
}
