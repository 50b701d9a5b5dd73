package backheel.platform.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.DiscordEntity;
import org.javacord.api.listener.connection.LostConnectionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a Javacord session alive: asks whether the token is good, logs in, looks after the
 * connection, and starts again when it is dead.
 */
final class Gateway implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Gateway.class);

  private final String token;
  private final Line line;
  private final Rest rest;
  private final Desk desk;
  private final Atlas atlas;
  private final Removals removals;
  private final Registration registration;
  private final Vitals vitals;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("discord-gateway").unstarted(this::stayConnected);

  Gateway(
      String token,
      Line line,
      Rest rest,
      Desk desk,
      Atlas atlas,
      Removals removals,
      Registration registration,
      Vitals vitals) {
    this.token = token;
    this.line = line;
    this.rest = rest;
    this.desk = desk;
    this.atlas = atlas;
    this.removals = removals;
    this.registration = registration;
    this.vitals = vitals;
  }

  void start() {
    vitals.starting();
    thread.start();
  }

  private void stayConnected() {
    var wait = line.patience().retry();
    try {
      while (!isClosed()) {
        var why = "Discord fell silent";
        try {
          if (!isTokenGood()) {
            return;
          }
          connectAndWatch();
          wait = line.patience().retry();
        } catch (IOException e) {
          why = "Discord cannot be reached: " + e.getMessage();
        }
        if (!isClosed()) {
          log.warn("{}; trying again in {} s", why, wait.toSeconds());
          vitals.failing(why, wait);
          pause(wait);
          wait = line.patience().after(wait);
        }
      }
    } catch (InterruptedException e) {
      log.debug("Interrupted", e);
    }
  }

  /**
   * Javacord says the same for a bad token as for any other failure, and tries for ever: so we ask
   * ourselves first.
   */
  private boolean isTokenGood() throws IOException {
    var answer = rest.asBot("GET", "users/@me", null);
    if (answer.status() == 401) {
      vitals.tokenRefused();
      log.error("{}", vitals.health().note());
      return false;
    }
    if (!answer.ok()) {
      throw new IOException(answer.why());
    }
    rest.breaker().tokenTaken();
    return true;
  }

  private void connectAndWatch() throws IOException, InterruptedException {
    var session = new Session(vitals);
    var api = login(session);
    try {
      session.connected();
      watch(api, session);
    } finally {
      session.end();
      Farewell.to(api);
    }
  }

  private DiscordApi login(Session session) throws IOException, InterruptedException {
    Function<DiscordApi, LostConnectionListener> attach = api -> attach(api, session);
    var builder =
        new DiscordApiBuilder()
            .setToken(token)
            .setIntents()
            .setUserCacheEnabled(false)
            // Servers may take a minute to come in, and commands need none of them.
            .setWaitForServersOnStartup(false)
            .setShutdownHookRegistrationEnabled(false)
            // Called when the gateway is ready, before anybody else hears of it.
            .addListener(LostConnectionListener.class, attach);
    var future = line.gateway().apply(builder).login();
    boolean done = false;
    try {
      var api = future.get(line.patience().login().toMillis(), TimeUnit.MILLISECONDS);
      done = true;
      return api;
    } catch (ExecutionException e) {
      throw new IOException("login failed: " + reason(e), e);
    } catch (TimeoutException e) {
      throw new IOException("login took too long", e);
    } finally {
      if (!done) {
        // A session that comes up when nobody waits for it any more is left at once.
        session.end();
        var unused = future.thenAccept(Farewell::to);
      }
    }
  }

  private LostConnectionListener attach(DiscordApi api, Session session) {
    Tap.instead(api, "INTERACTION_CREATE", packet -> session.ifWanted(() -> desk.take(packet)));
    // The first READY is over; what it told of may be on its way, or there already.
    api.getUnavailableServers().forEach(id -> session.expect(Long.toUnsignedString(id)));
    servers(api).forEach(session::expect);
    Tap.before(api, "READY", session::ready);
    Tap.before(api, "GUILD_CREATE", session::joined);
    for (var change : List.of("CHANNEL_UPDATE", "THREAD_UPDATE")) {
      Tap.before(api, change, packet -> atlas.forget(packet.path("id").asText()));
    }
    for (var end : List.of("CHANNEL_DELETE", "THREAD_DELETE")) {
      Tap.before(
          api,
          end,
          packet -> {
            atlas.forget(packet.path("id").asText());
            removals.channel(packet);
          });
    }
    Tap.before(
        api,
        "GUILD_DELETE",
        packet -> {
          session.left(packet);
          removals.server(api, packet);
        });
    api.addResumeListener(event -> session.connected());
    api.addReconnectListener(event -> session.connected());
    return event -> session.lost();
  }

  /** Returns when the connection is dead or the token no longer good, or when all shall end. */
  private void watch(DiscordApi api, Session session) throws InterruptedException {
    var pulse = api.getLatestGatewayLatency();
    long beat = System.nanoTime();
    do {
      registration.attempt(api.getClientId());
      session.report(servers(api));
      // Javacord measures anew with each heartbeat that Discord acknowledges; when one stays out,
      // it stops beating and waits for ever.
      var now = api.getLatestGatewayLatency();
      if (!now.equals(pulse)) {
        pulse = now;
        beat = System.nanoTime();
      }
      boolean dead = System.nanoTime() - beat > line.patience().silence().toNanos();
      if (dead || rest.breaker().tokenRefused()) {
        return;
      }
    } while (!pause(line.patience().look()));
  }

  private static Set<String> servers(DiscordApi api) {
    return api.getServers().stream()
        .map(DiscordEntity::getIdAsString)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String reason(ExecutionException e) {
    var cause = e.getCause() == null ? e : e.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Whether all shall end. */
  private boolean pause(Duration wait) throws InterruptedException {
    return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      if (!thread.join(Duration.ofSeconds(8))) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
