package backheel.platform.discord;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.javacord.api.DiscordApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a Javacord session alive: asks whether the token is good, logs in, looks after the
 * connection, and starts again when it is dead.
 */
final class Gateway implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Gateway.class);

  /** So many of the sessions that Discord takes in a day are left alone. */
  private static final int FEW = 10;

  private final String token;
  private final Line line;
  private final Rest rest;
  private final Events events;
  private final Registration registration;
  private final Vitals vitals;
  private final Identifies identifies;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("discord-gateway").unstarted(this::stayConnected);

  Gateway(
      String token,
      Line line,
      Clock clock,
      Rest rest,
      Events events,
      Registration registration,
      Vitals vitals) {
    this.token = token;
    this.line = line;
    this.rest = rest;
    this.events = events;
    this.registration = registration;
    this.vitals = vitals;
    this.identifies = new Identifies(clock, line.gateway().identifies());
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
          var full = untilSessionsAreFree();
          if (full.compareTo(line.gateway().identifies()) > 0) {
            why = "Discord takes no more sessions for now";
            wait = full;
          } else if (connectAndWatch()) {
            wait = line.patience().retry();
          }
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

  /** Discord takes the token away from who begins too many sessions, restarts included. */
  private Duration untilSessionsAreFree() throws IOException {
    var limit = rest.asBot("GET", "gateway/bot", null).body().path("session_start_limit");
    return limit.path("remaining").asInt(FEW) < FEW
        ? Duration.ofMillis(limit.path("reset_after").asLong())
        : identifies.untilFree();
  }

  /** Returns whether it went well for a while. */
  private boolean connectAndWatch() throws IOException, InterruptedException {
    var pulse = new Pulse(System::nanoTime, line.patience().silence());
    var session = new Session(events, pulse, vitals);
    var api = login(session);
    try {
      watch(api, session, pulse);
    } finally {
      session.end();
      Farewell.to(api);
    }
    return pulse.wasHealthy();
  }

  private DiscordApi login(Session session) throws IOException, InterruptedException {
    var future = HeardApi.login(token, line.gateway(), identifies, new Ear(session), session::lost);
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

  /** Returns when the connection is beyond help or the token no longer good, or all shall end. */
  private void watch(DiscordApi api, Session session, Pulse pulse) throws InterruptedException {
    do {
      registration.attempt(api.getClientId());
      switch (pulse.look()) {
        case WELL -> session.report();
        case LATE -> Heartbeat.ask(api, session.last());
        case DEAD -> {
          log.warn(
              "Discord has not acknowledged two heartbeats: the connection is closed and resumed");
          session.dead();
          Heartbeat.close(api);
        }
        case HOPELESS -> {
          session.dead();
          return;
        }
      }
      if (rest.breaker().tokenRefused()) {
        return;
      }
    } while (!pause(pulse.rest(line.patience().look())));
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
