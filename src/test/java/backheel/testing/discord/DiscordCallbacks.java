package backheel.testing.discord;

import static backheel.testing.discord.DiscordResponse.error;
import static backheel.testing.discord.DiscordResponse.json;

import backheel.testing.discord.DiscordRules.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the local Discord takes as a response to an interaction, and when. */
final class DiscordCallbacks {
  private static final Duration FIRST = Duration.ofSeconds(3);
  private static final int COMPONENT = 3;
  private static final int TYPING = 4;
  private static final int ONLY_FOR_THE_ASKER = 64;

  private final DiscordRest rest;
  private final Map<String, DiscordInteraction> byToken = new ConcurrentHashMap<>();

  DiscordCallbacks(DiscordRest rest) {
    this.rest = rest;
  }

  void expect(DiscordInteraction interaction) {
    byToken.put(interaction.token, interaction);
  }

  DiscordResponse answer(DiscordRequest request, String[] path) {
    boolean first = path[1].equals("interactions");
    var interaction = byToken.get(path[3]);
    if (interaction == null) {
      return error(404, first ? 10062 : 10015, first ? "Unknown interaction" : "Unknown Webhook");
    }
    synchronized (interaction) {
      return first ? callback(interaction, path[2], request) : later(interaction, request);
    }
  }

  private DiscordResponse callback(
      DiscordInteraction interaction, String id, DiscordRequest request) {
    var body = request.json();
    boolean late = System.nanoTime() - interaction.sentNanos > FIRST.toNanos();
    if (late || !interaction.id.equals(id)) {
      return error(404, 10062, "Unknown interaction");
    }
    if (interaction.callback != 0) {
      return error(400, 40060, "Interaction has already been acknowledged.");
    }
    int type = body.path("type").asInt();
    var allowed =
        switch (interaction.type) {
          case COMPONENT -> Set.of(4, 5, 6, 7);
          case TYPING -> Set.of(8);
          default -> Set.of(4, 5);
        };
    if (!allowed.contains(type)) {
      return error(400, 50035, "Invalid Form Body: type");
    }
    var data = body.path("data");
    switch (type) {
      case 4 -> {
        DiscordRules.message(request, data, Kind.ANSWER);
        interaction.original = store(request, data);
      }
      case 5 -> interaction.thinking = true;
      case 7 -> {
        DiscordRules.message(request, data, Kind.ANSWER);
        change(interaction, request, data);
      }
      case 8 -> DiscordRules.choices(data.path("choices"));
      default -> {}
    }
    interaction.data = data;
    interaction.answeredNanos = System.nanoTime();
    interaction.callback = type;
    return DiscordResponse.of(204, "");
  }

  private DiscordResponse later(DiscordInteraction interaction, DiscordRequest request) {
    if (interaction.callback == 0 || interaction.type == TYPING) {
      return error(404, 10015, "Unknown Webhook");
    }
    if (request.path().endsWith("/messages/@original")) {
      return original(interaction, request);
    }
    DiscordRules.message(request, request.json(), Kind.ANSWER);
    // As Discord does: the first message after "thinking" takes its place, and its visibility.
    if (interaction.thinking && !interaction.deleted) {
      return json(200, fillIn(interaction, request));
    }
    var message = store(request, request.json());
    interaction.followUps.add(message);
    return json(200, message);
  }

  private DiscordResponse original(DiscordInteraction interaction, DiscordRequest request) {
    if (interaction.deleted) {
      return error(404, 10008, "Unknown Message");
    }
    if (request.method().equals("DELETE")) {
      interaction.deleted = true;
      return DiscordResponse.of(204, "");
    }
    DiscordRules.message(request, request.json(), Kind.CHANGED);
    return json(
        200,
        interaction.thinking
            ? fillIn(interaction, request)
            : change(interaction, request, request.json()));
  }

  private ObjectNode store(DiscordRequest request, JsonNode body) {
    return rest.store(0, rest.ids.incrementAndGet(), request, body);
  }

  private ObjectNode fillIn(DiscordInteraction interaction, DiscordRequest request) {
    var message = store(request, request.json());
    message.put("flags", interaction.data.path("flags").asInt(0) & ONLY_FOR_THE_ASKER);
    interaction.thinking = false;
    interaction.original = message;
    return message;
  }

  private ObjectNode change(DiscordInteraction interaction, DiscordRequest request, JsonNode by) {
    var message = interaction.original instanceof ObjectNode known ? known : store(request, by);
    rest.edit(message, request, by);
    interaction.original = message;
    return message;
  }
}
