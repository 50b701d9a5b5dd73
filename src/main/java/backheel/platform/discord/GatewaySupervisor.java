package backheel.platform.discord;

import backheel.platform.discord.rest.ConnectionSettings;
import backheel.platform.discord.rest.DiscordRest;
import backheel.platform.discord.rest.HealthTracker;
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
 * The supervisor of the Javacord session: it checks the token, logs in, monitors the connection,
 * and restarts it when it is dead.
 */
final class GatewaySupervisor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(GatewaySupervisor.class);

  /** The number of sessions per day, of those that Discord allows, that is kept in reserve. */
  private static final int RESERVED_SESSIONS = 10;

  private final String token;
  private final ConnectionSettings settings;
  private final DiscordRest discordRest;
  private final GatewayEventDispatcher gatewayEventDispatcher;
  private final CommandRegistration commandRegistration;
  private final HealthTracker healthTracker;
  private final IdentifyLimiter identifyLimiter;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("discord-gateway").unstarted(this::stayConnected);

  GatewaySupervisor(
      String token,
      ConnectionSettings settings,
      Clock clock,
      DiscordRest discordRest,
      GatewayEventDispatcher gatewayEventDispatcher,
      CommandRegistration commandRegistration,
      HealthTracker healthTracker) {
    this.token = token;
    this.settings = settings;
    this.discordRest = discordRest;
    this.gatewayEventDispatcher = gatewayEventDispatcher;
    this.commandRegistration = commandRegistration;
    this.healthTracker = healthTracker;
    this.identifyLimiter = new IdentifyLimiter(clock, settings.gateway().identifyInterval());
  }

  void start() {
    healthTracker.starting();
    thread.start();
  }

  private void stayConnected() {
    var wait = settings.timeouts().firstRetryDelay();
    try {
      while (!isClosed()) {
        var why = "Discord fell silent";
        try {
          if (!isTokenGood()) {
            return;
          }
          var full = untilSessionsAreFree();
          if (full.compareTo(settings.gateway().identifyInterval()) > 0) {
            why = "Discord takes no more sessions for now";
            wait = full;
          } else if (connectAndWatch()) {
            wait = settings.timeouts().firstRetryDelay();
          }
        } catch (IOException e) {
          why = "Discord cannot be reached: " + e.getMessage();
        }
        if (!isClosed()) {
          log.warn("{}; trying again in {} s", why, wait.toSeconds());
          healthTracker.failing(why, wait);
          pause(wait);
          wait = settings.timeouts().nextRetryDelay(wait);
        }
      }
    } catch (InterruptedException e) {
      log.debug("Interrupted", e);
    }
  }

  /**
   * Returns whether the token is valid. Javacord reports a bad token as any other failure and
   * retries for ever, so it is checked first.
   */
  private boolean isTokenGood() throws IOException {
    var discordResponse = discordRest.asBot("GET", "users/@me", null);
    if (discordResponse.status() == 401) {
      healthTracker.tokenRefused();
      log.error("{}", healthTracker.health().note());
      return false;
    }
    if (!discordResponse.ok()) {
      throw new IOException(discordResponse.summary());
    }
    discordRest.tokenAccepted();
    return true;
  }

  /**
   * Returns the time until a new session may begin. Discord revokes the token of a bot that begins
   * too many sessions, restarts included.
   */
  private Duration untilSessionsAreFree() throws IOException {
    var limit = discordRest.asBot("GET", "gateway/bot", null).body().path("session_start_limit");
    return limit.path("remaining").asInt(RESERVED_SESSIONS) < RESERVED_SESSIONS
        ? Duration.ofMillis(limit.path("reset_after").asLong())
        : identifyLimiter.untilFree();
  }

  /** Connects and monitors the connection until it ends; returns whether it was ever healthy. */
  private boolean connectAndWatch() throws IOException, InterruptedException {
    var heartbeatMonitor = new HeartbeatMonitor(System::nanoTime, settings.timeouts().maxSilence());
    var javacordSession =
        new JavacordSession(gatewayEventDispatcher, heartbeatMonitor, healthTracker);
    var api = login(javacordSession);
    try {
      watch(api, javacordSession, heartbeatMonitor);
    } finally {
      javacordSession.end();
      SessionShutdown.shutDown(api);
    }
    return heartbeatMonitor.wasHealthy();
  }

  private DiscordApi login(JavacordSession javacordSession)
      throws IOException, InterruptedException {
    var future =
        JavacordClient.login(
            token,
            settings.gateway(),
            identifyLimiter,
            new GatewayPacketInterceptor(javacordSession),
            javacordSession::lost);
    boolean done = false;
    try {
      var api = future.get(settings.timeouts().loginTimeout().toMillis(), TimeUnit.MILLISECONDS);
      done = true;
      return api;
    } catch (ExecutionException e) {
      throw new IOException("login failed: " + reason(e), e);
    } catch (TimeoutException e) {
      throw new IOException("login took too long", e);
    } finally {
      if (!done) {
        // A session that comes up after the timeout is closed at once.
        javacordSession.end();
        var unused = future.thenAccept(SessionShutdown::shutDown);
      }
    }
  }

  /**
   * Monitors the connection; returns when it cannot be recovered, the token is no longer valid, or
   * the gateway is closed.
   */
  private void watch(
      DiscordApi api, JavacordSession javacordSession, HeartbeatMonitor heartbeatMonitor)
      throws InterruptedException {
    do {
      commandRegistration.registerOnce(api.getClientId());
      switch (heartbeatMonitor.check()) {
        case HEALTHY -> javacordSession.reportHealth();
        case LATE -> HeartbeatRecovery.sendHeartbeat(api, javacordSession.lastEvent());
        case DEAD -> {
          log.warn(
              "Discord has not acknowledged two heartbeats: the connection is closed and resumed");
          javacordSession.markDead();
          HeartbeatRecovery.close(api);
        }
        case HOPELESS -> {
          javacordSession.markDead();
          return;
        }
      }
      if (discordRest.tokenRefused()) {
        return;
      }
    } while (!pause(heartbeatMonitor.untilNextCheck(settings.timeouts().checkInterval())));
  }

  private static String reason(ExecutionException e) {
    var cause = e.getCause() == null ? e : e.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Waits; returns whether the gateway was closed. */
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
