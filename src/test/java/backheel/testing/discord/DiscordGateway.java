package backheel.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Discord's gateway, version 10: hello, identify, heartbeats, dispatches, resume. */
final class DiscordGateway {
  private static final ObjectMapper JSON = new ObjectMapper();

  final List<JsonNode> received = new CopyOnWriteArrayList<>();
  final AtomicInteger resumes = new AtomicInteger();
  final AtomicInteger heartbeats = new AtomicInteger();
  final List<Long> absent = new CopyOnWriteArrayList<>();
  volatile boolean acknowledges = true;
  volatile boolean resumable = true;
  volatile boolean silent;
  volatile int heartbeatMillis = 41_250;
  volatile Duration acknowledgesAfter = Duration.ZERO;

  /** The servers that come in after READY. */
  final List<ObjectNode> guilds = new CopyOnWriteArrayList<>(List.of(DiscordSamples.guild()));

  private final Predicate<String> tokenTaken;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final List<Connection> connections = new CopyOnWriteArrayList<>();

  DiscordGateway(Predicate<String> tokenTaken) {
    this.tokenTaken = tokenTaken;
  }

  /** What one bot has been sent, so that it can resume. */
  private static final class Session {
    final String id;
    final List<ObjectNode> sent = new ArrayList<>();
    @Nullable Connection connection;

    Session(String id) {
      this.id = id;
    }

    synchronized void dispatch(String type, JsonNode data) {
      var packet = JSON.createObjectNode().put("op", 0).put("s", sent.size() + 1).put("t", type);
      packet.set("d", data);
      sent.add(packet);
      if (connection != null) {
        connection.send(packet);
      }
    }
  }

  void connect(Socket socket, InputStream in, OutputStream out, Map<String, String> headers)
      throws IOException {
    var connection = new Connection(new WebSocketFrames(socket, in, out));
    connection.frames.shakeHands(headers);
    connections.add(connection);
    try {
      connection.run();
    } finally {
      connections.remove(connection);
      sessions
          .values()
          .forEach(s -> s.connection = s.connection == connection ? null : s.connection);
    }
  }

  int connections() {
    return connections.size();
  }

  long identifies() {
    return received.stream().filter(packet -> packet.path("op").asInt() == 2).count();
  }

  void dispatch(String type, JsonNode data) {
    sessions.values().forEach(session -> session.dispatch(type, data));
  }

  /** Connections stay open, and nothing goes through any more. */
  void die() {
    connections.forEach(connection -> connection.frames.die());
  }

  /** A text as it is, to be read by whoever can. */
  void says(String text) {
    connections.forEach(connection -> connection.frames.send(text));
  }

  void drop() {
    connections.forEach(connection -> connection.frames.drop());
  }

  void close(int code) {
    connections.forEach(connection -> {
      try {
        connection.frames.close(code, "as told");
      } catch (IOException e) {
        // Gone already, which is what was wanted.
        connection.frames.drop();
      }
      connection.frames.drop();
    });
  }

  void op(int op) {
    connections.forEach(c -> c.send(JSON.createObjectNode().put("op", op).put("d", false)));
  }

  void forgetSessions() {
    sessions.clear();
  }

  /** One WebSocket. */
  private final class Connection {
    final WebSocketFrames frames;

    Connection(WebSocketFrames frames) {
      this.frames = frames;
    }

    void run() throws IOException {
      var hello = JSON.createObjectNode().put("op", 10);
      hello.putObject("d").put("heartbeat_interval", heartbeatMillis);
      send(hello);
      for (var text = frames.next(); text != null; text = frames.next()) {
        var packet = JSON.readTree(text);
        received.add(packet);
        if (!silent) {
          handle(packet);
        }
      }
    }

    private void handle(JsonNode packet) throws IOException {
      switch (packet.path("op").asInt()) {
        case 1 -> {
          heartbeats.incrementAndGet();
          if (acknowledges) {
            acknowledge();
          }
        }
        case 2 -> identify(packet.path("d"));
        case 6 -> resume(packet.path("d"));
        default -> {}
      }
    }

    private void acknowledge() {
      var ack = JSON.createObjectNode().put("op", 11);
      var wait = acknowledgesAfter;
      if (wait.isZero()) {
        send(ack);
      } else {
        var unused =
            CompletableFuture.runAsync(
                () -> send(ack),
                CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS));
      }
    }

    private void identify(JsonNode data) throws IOException {
      if (!tokenTaken.test(data.path("token").asText().replace("Bot ", ""))) {
        frames.close(4004, "Authentication failed.");
        return;
      }
      frames.compress(data.path("compress").asBoolean());
      var session = new Session("session" + numbers.incrementAndGet());
      sessions.clear();
      sessions.put(session.id, session);
      session.connection = this;
      var ready = DiscordSamples.ready(session.id);
      absent.forEach(
          id -> ready.withArray("/guilds").addObject().put("id", "" + id).put("unavailable", true));
      session.dispatch("READY", ready);
      guilds.forEach(guild -> session.dispatch("GUILD_CREATE", guild));
    }

    private void resume(JsonNode data) {
      var session = sessions.get(data.path("session_id").asText());
      if (session == null || !resumable) {
        sessions.remove(data.path("session_id").asText());
        send(JSON.createObjectNode().put("op", 9).put("d", false));
        return;
      }
      synchronized (session) {
        session.connection = this;
        frames.compress(true);
        session.sent.stream()
            .filter(p -> p.path("s").asInt() > data.path("seq").asInt())
            .forEach(this::send);
        session.dispatch("RESUMED", JSON.createObjectNode());
      }
      resumes.incrementAndGet();
    }

    void send(JsonNode packet) {
      frames.send(packet.toString());
    }
  }
}
