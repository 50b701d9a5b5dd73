package backheel.platform.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Long polling that stays alive: the library's own gives up silently on some failures and never
 * starts on others, so it is watched and started anew.
 */
final class Polling implements Intake {
  /** Telegram may number updates anew after a week without any. */
  private static final Duration IDLE = Duration.ofDays(2);

  /** One slow chat must not keep all others waiting. */
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Secret secret;
  private final TelegramUrl url;
  private final Clock clock;
  private final Tempo tempo;
  private final Troubles troubles;
  private final ObjectMapper json;
  private final PollEye eye;
  private final OkHttpClient http;
  private final Inbox inbox;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(daemon("telegram-watch"));
  private @Nullable Session session;
  private int failedStarts;
  private Instant nextStart = Instant.MIN;
  private volatile boolean closed;

  Polling(
      Secret secret,
      TelegramUrl url,
      Clients clients,
      Clock clock,
      Tempo tempo,
      Troubles troubles,
      ObjectMapper json,
      Inbox inbox) {
    this.secret = secret;
    this.url = url;
    this.clock = clock;
    this.tempo = tempo;
    this.troubles = troubles;
    this.json = json;
    this.eye = new PollEye(clock, tempo, troubles, secret);
    this.http = clients.polling(tempo.hold(), eye);
    this.inbox = inbox;
  }

  @Override
  public @Nullable String trouble() {
    return eye.trouble();
  }

  @Override
  public boolean isOpen() {
    return eye.hasPolled();
  }

  @Override
  public void start() {
    long every = tempo.watch().toMillis();
    var unused = watch.scheduleWithFixedDelay(this::look, 0, every, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed = true;
    eye.close();
    watch.shutdownNow();
    Clients.end(http);
    synchronized (this) {
      end();
    }
  }

  // Whatever is thrown here must not end the watch as it ends the library's polling.
  @SuppressWarnings("CatchingUnchecked")
  private void look() {
    try {
      synchronized (this) {
        lookAfter();
      }
    } catch (Exception e) {
      troubles.bug("looking after the polling", e);
    }
  }

  private void lookAfter() {
    var now = clock.instant();
    var running = session;
    if (closed) {
      return;
    }
    if (running == null) {
      if (!now.isBefore(nextStart)) {
        begin(now);
      }
      return;
    }
    if (running.hasStopped()) {
      again(now, "Polling had stopped; it is started anew");
    } else if (now.isAfter(eye.lastSign().plus(tempo.silence()))) {
      again(now, "Polling gave no sign of life; it is started anew");
    } else if (eye.takeWebhookInTheWay()) {
      again(now, "A webhook had been set for this token; it is removed");
    } else if (now.isAfter(inbox.lastUpdate().plus(IDLE))) {
      running.bot().getLastReceivedUpdate().set(0);
    }
  }

  private void again(Instant now, String why) {
    troubles.tell("polling anew", why);
    end();
    http.dispatcher().cancelAll();
    begin(now);
  }

  private void begin(Instant now) {
    try {
      var executor = Executors.newSingleThreadScheduledExecutor(daemon("telegram-poll"));
      var app =
          new TelegramBotsLongPollingApplication(() -> json, () -> http, () -> executor, () -> eye);
      try {
        var bot = app.registerBot(secret.token(), () -> url, this::poll, consumer());
        session = new Session(bot, executor);
        failedStarts = 0;
      } finally {
        if (session == null) {
          executor.shutdownNow();
        }
      }
    } catch (TelegramApiException | RuntimeException e) {
      failedStarts++;
      nextStart = now.plus(tempo.pause(failedStarts));
      // The eye has told what it saw on the wire; this is the rest.
      if (!closed && eye.trouble() == null) {
        troubles.tell("start", "Polling cannot start: " + secret.tell(e));
      }
    }
  }

  /**
   * While something is under way Telegram gives it again with each poll, at once: so there is a
   * short wait first.
   */
  private FetchUpdates poll(Integer last) {
    inbox.settle(PATIENCE);
    return new FetchUpdates(inbox.firstToKeep(last), tempo.hold(), troubles);
  }

  private LongPollingUpdateConsumer consumer() {
    return inbox::take;
  }

  private void end() {
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

  /** One registration with the library. */
  private record Session(BotSession bot, ScheduledExecutorService executor) {

    /** The library says "running" for ever; only the task itself tells. */
    boolean hasStopped() {
      var task = bot.getRunningPolling();
      return task == null || task.isDone();
    }

    @Override
    public String toString() {
      return "polling";
    }
  }
}
