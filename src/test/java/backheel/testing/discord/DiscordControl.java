package backheel.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * The local Discord by HTTP, for tests that run the packaged bot. JSON in, JSON out:
 *
 * <pre>
 * POST /command  {name, options: {}, channel?, direct?, locale?, permissions?, waitMillis?}
 * POST /press    {action, message, channel?, ...}
 * POST /type     {command, option, typed, ...}
 * GET  /interaction/ID        what became of one: the three above answer the same, once it is there
 * GET  /messages/CHANNEL      what the bot sent unasked
 * GET  /commands, /requests, /state
 * POST /fault    {method, path: a pattern, times, status, body, headers: {}, delayMillis,
 *                 executed: carried out all the same, broken: connection cut in the answer}
 * POST /heal
 * POST /gateway  {do: drop | reconnect | invalidate | mute | unmute | silence | speak |
 *                     remove-server | server-away}
 * POST /channel  {do: new | forbid | delete, channel?}
 * POST /token    {refuse}
 * </pre>
 */
final class DiscordControl {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeDiscord discord;
  private final Map<String, DiscordInteraction> interactions = new ConcurrentHashMap<>();

  private DiscordControl(FakeDiscord discord) {
    this.discord = discord;
  }

  /** Starts it; the port it listens on. */
  static int start(FakeDiscord discord, int port) throws IOException {
    var control = new DiscordControl(discord);
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", control::handle);
    server.start();
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      int status = 200;
      JsonNode answer;
      try {
        answer =
            answer(
                exchange.getRequestURI().getPath(),
                body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
      } catch (IllegalArgumentException | IOException e) {
        status = 400;
        answer = JSON.createObjectNode().put("error", String.valueOf(e.getMessage()));
      }
      var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private JsonNode answer(String path, JsonNode body) {
    int slash = path.indexOf('/', 1);
    var what = slash < 0 ? path : path.substring(0, slash);
    var rest = slash < 0 ? "" : path.substring(slash + 1);
    return switch (what) {
      case "/command" -> outcome(person(body).sends(text(body, "name"), options(body)), body);
      case "/press" ->
          outcome(person(body).presses(text(body, "action"), text(body, "message")), body);
      case "/type" ->
          outcome(
              person(body).types(text(body, "command"), text(body, "option"), text(body, "typed")),
              body);
      case "/interaction" -> {
        var interaction = interactions.get(rest);
        if (interaction == null) {
          throw new IllegalArgumentException("no interaction " + rest);
        }
        yield describe(interaction);
      }
      case "/messages" -> JSON.valueToTree(discord.messages(Long.parseLong(rest)));
      case "/commands" -> discord.commands();
      case "/requests" -> JSON.valueToTree(discord.requests());
      case "/state" -> state();
      case "/fault" -> fault(body);
      case "/gateway" -> gateway(text(body, "do"));
      case "/channel" -> channel(text(body, "do"), body.path("channel").asLong());
      case "/heal" -> {
        discord.heals();
        yield state();
      }
      case "/token" -> {
        discord.refusesToken(text(body, "refuse"));
        yield state();
      }
      default -> throw new IllegalArgumentException("no such thing: " + path);
    };
  }

  private DiscordPerson person(JsonNode body) {
    long channel = body.path("channel").asLong(FakeDiscord.CHANNEL);
    var person =
        discord
            .somebody()
            .speaking(body.path("locale").asText("en-US"))
            .allowed(body.path("permissions").asText(DiscordSamples.EVERYTHING));
    return body.path("direct").asBoolean(false)
        ? person.inDirectMessages(channel)
        : person.in(channel);
  }

  private static String[] options(JsonNode body) {
    var options = new ArrayList<String>();
    body.path("options")
        .properties()
        .forEach(option -> {
          options.add(option.getKey());
          options.add(option.getValue().asText());
        });
    return options.toArray(String[]::new);
  }

  /** Waits for the first response, and for what was announced by it. */
  private JsonNode outcome(DiscordInteraction interaction, JsonNode body) {
    interactions.put(interaction.id(), interaction);
    long wait = Duration.ofMillis(body.path("waitMillis").asLong(10_000)).toNanos();
    for (long end = System.nanoTime() + wait; System.nanoTime() < end; ) {
      boolean announced = interaction.callback() == 5;
      if (interaction.callback() != 0 && !(announced && interaction.original().isMissingNode())) {
        break;
      }
      LockSupport.parkNanos(2_000_000);
    }
    return describe(interaction);
  }

  private static JsonNode describe(DiscordInteraction interaction) {
    var node =
        JSON.createObjectNode()
            .put("id", interaction.id())
            .put("callback", interaction.callback())
            .put("originalDeleted", interaction.originalDeleted());
    if (!interaction.data().isMissingNode()) {
      node.set("data", interaction.data());
    }
    if (!interaction.original().isMissingNode()) {
      node.set("original", interaction.original());
    }
    node.set("followUps", JSON.valueToTree(interaction.followUps()));
    return node;
  }

  private ObjectNode state() {
    return JSON.createObjectNode()
        .put("connections", discord.connections())
        .put("identifies", discord.identifies())
        .put("resumes", discord.resumes())
        .put("commands", discord.commands().size())
        .put("requests", discord.requests().size());
  }

  private JsonNode fault(JsonNode body) {
    var method = body.path("method").asText("[A-Z]+");
    var path = body.path("path").asText(".*");
    int times = body.path("times").asInt(1);
    var delay = Duration.ofMillis(body.path("delayMillis").asLong(0));
    boolean broken = body.path("broken").asBoolean(false);
    if (body.path("executed").asBoolean(false)) {
      discord.loses(
          r -> r.method().matches(method) && r.path().matches(path),
          times,
          response -> broken ? response.after(delay).broken() : response.after(delay));
    } else {
      var response =
          DiscordResponse.of(body.path("status").asInt(500), body.path("body").asText(""));
      for (var header : body.path("headers").properties()) {
        response = response.with(header.getKey(), header.getValue().asText());
      }
      response = broken ? response.after(delay).broken() : response.after(delay);
      discord.fails(r -> r.method().matches(method) && r.path().matches(path), times, response);
    }
    return state();
  }

  private JsonNode gateway(String deed) {
    switch (deed) {
      case "drop" -> discord.dropsConnections();
      case "reconnect" -> discord.asksToReconnect();
      case "invalidate" -> discord.invalidatesSession();
      case "mute" -> discord.acknowledgesHeartbeats(false);
      case "unmute" -> discord.acknowledgesHeartbeats(true);
      case "silence" -> discord.fallsSilent(true);
      case "speak" -> discord.fallsSilent(false);
      case "remove-server" -> discord.removesBotFromServer();
      case "server-away" -> discord.serverBecomesUnavailable();
      default -> throw new IllegalArgumentException("no such thing: " + deed);
    }
    return state();
  }

  private JsonNode channel(String deed, long channel) {
    switch (deed) {
      case "new" -> {
        return state().put("channel", discord.newChannel());
      }
      case "forbid" -> discord.forbids(channel);
      case "delete" -> discord.deletesChannel(channel);
      default -> throw new IllegalArgumentException("no such thing: " + deed);
    }
    return state();
  }

  private static String text(JsonNode body, String field) {
    if (!body.hasNonNull(field)) {
      throw new IllegalArgumentException("missing: " + field);
    }
    return body.path(field).asText();
  }
}
