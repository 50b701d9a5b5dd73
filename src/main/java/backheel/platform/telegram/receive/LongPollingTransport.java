package backheel.platform.telegram.receive;

import backheel.platform.telegram.send.TelegramConnection;
import backheel.platform.telegram.send.TelegramTimeouts;
import backheel.platform.telegram.send.ThrottledLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Long polling that recovers by itself: the library's own stops silently on some failures and never
 * starts on others, so it is monitored and restarted.
 */
final class LongPollingTransport implements UpdateTransport {
  /**
   * The time without updates after which the offset is reset: Telegram may restart the numbering of
   * updates after a week without any.
   */
  private static final Duration MAX_IDLE = Duration.ofDays(2);

  /** The limit that keeps one slow chat from delaying all others. */
  private static final Duration MAX_WAIT_BEFORE_POLL = Duration.ofMillis(250);

  private final TelegramConnection client;
  private final Clock clock;
  private final TelegramTimeouts timeouts;
  private final ThrottledLog throttledLog;
  private final PollingMonitor monitor;
  private final OkHttpClient http;
  private final TelegramReceiver receiver;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(daemon("telegram-watch"));
  private @Nullable PollingSession session;
  private int failedStarts;
  private Instant nextStart = Instant.MIN;
  private volatile boolean closed;

  LongPollingTransport(TelegramConnection client, TelegramReceiver receiver) {
    this.client = client;
    this.clock = client.clock();
    this.timeouts = client.timeouts();
    this.throttledLog = client.log();
    this.monitor = new PollingMonitor(clock, timeouts, throttledLog, client.token());
    this.http = client.pollingClient(monitor);
    this.receiver = receiver;
  }

  @Override
  public @Nullable String problem() {
    return monitor.problem();
  }

  @Override
  public boolean isOpen() {
    return monitor.hasPolled();
  }

  @Override
  public void start() {
    long every = timeouts.checkInterval().toMillis();
    var unused = scheduler.scheduleWithFixedDelay(this::check, 0, every, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed = true;
    monitor.close();
    scheduler.shutdownNow();
    TelegramConnection.shutdown(http);
    synchronized (this) {
      endSession();
    }
  }

  // An exception thrown here must not end the monitoring as it ends the library's polling.
  @SuppressWarnings("CatchingUnchecked")
  private void check() {
    try {
      synchronized (this) {
        checkSession();
      }
    } catch (Exception e) {
      throttledLog.error("monitoring the polling", e);
    }
  }

  private void checkSession() {
    var now = clock.instant();
    var running = session;
    if (closed) {
      return;
    }
    if (running == null) {
      if (!now.isBefore(nextStart)) {
        startSession(now);
      }
      return;
    }
    if (running.hasStopped()) {
      restart(now, "Polling had stopped; it is restarted");
    } else if (now.isAfter(monitor.lastActivity().plus(timeouts.maxSilence()))) {
      restart(now, "Polling showed no activity; it is restarted");
    } else if (monitor.takeWebhookConflict()) {
      restart(now, "A webhook had been set for this token; it is removed");
    } else if (now.isAfter(receiver.lastUpdate().plus(MAX_IDLE))) {
      running.bot().getLastReceivedUpdate().set(0);
    }
  }

  private void restart(Instant now, String why) {
    throttledLog.warn("polling restart", why);
    endSession();
    http.dispatcher().cancelAll();
    startSession(now);
  }

  private void startSession(Instant now) {
    try {
      var executor = Executors.newSingleThreadScheduledExecutor(daemon("telegram-poll"));
      var app =
          new TelegramBotsLongPollingApplication(
              client::json, () -> http, () -> executor, () -> monitor);
      try {
        var bot = app.registerBot(client.token().token(), client::url, this::poll, consumer());
        session = new PollingSession(bot, executor);
        failedStarts = 0;
      } finally {
        if (session == null) {
          executor.shutdownNow();
        }
      }
    } catch (TelegramApiException | RuntimeException e) {
      failedStarts++;
      nextStart = now.plus(timeouts.retryDelay(failedStarts));
      // The monitor has logged failures of the connection; this is the rest.
      if (!closed && monitor.problem() == null) {
        throttledLog.warn("start", "Polling cannot start: " + client.token().describe(e));
      }
    }
  }

  /**
   * Returns the next poll. While an update is in flight Telegram returns it with each poll, at
   * once: so there is a short wait first.
   */
  private TolerantGetUpdates poll(Integer last) {
    receiver.awaitHandled(MAX_WAIT_BEFORE_POLL);
    return new TolerantGetUpdates(receiver.firstToKeep(last), timeouts.pollTimeout(), throttledLog);
  }

  private LongPollingUpdateConsumer consumer() {
    return receiver::receive;
  }

  private void endSession() {
    var running = session;
    session = null;
    if (running != null) {
      running.bot().stop();
      running.executor().shutdownNow();
    }
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      var thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
