package backheel.platform.telegram.receive;

import backheel.platform.telegram.send.BotToken;
import backheel.platform.telegram.send.TelegramErrors;
import backheel.platform.telegram.send.TelegramTimeouts;
import backheel.platform.telegram.send.ThrottledLog;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/**
 * An observer of every poll, since the library does not report how its polls went; it also sets the
 * delay after a failed one.
 */
final class PollingMonitor implements Interceptor, BackOff {
  /** The time after which a poll that is still held counts as successful. */
  private static final Duration HEALTHY_HOLD = Duration.ofSeconds(10);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Clock clock;
  private final TelegramTimeouts timeouts;
  private final ThrottledLog throttledLog;
  private final BotToken botToken;
  private volatile @Nullable PollingFailure failure;
  private volatile @Nullable Instant heldSince;
  private volatile Instant lastActivity;
  private volatile boolean polled;
  private volatile boolean webhookConflict;
  private volatile boolean closed;

  PollingMonitor(
      Clock clock, TelegramTimeouts timeouts, ThrottledLog throttledLog, BotToken botToken) {
    this.clock = clock;
    this.timeouts = timeouts;
    this.throttledLog = throttledLog;
    this.botToken = botToken;
    this.lastActivity = clock.instant();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    boolean poll =
        chain.request().url().encodedPath().toLowerCase(Locale.ROOT).endsWith("/getupdates");
    lastActivity = clock.instant();
    if (poll) {
      heldSince = lastActivity;
      polled = true;
    }
    try {
      var response = chain.proceed(chain.request());
      if (!response.isSuccessful()) {
        refused(response);
      } else if (poll) {
        failure = null;
      }
      return response;
    } catch (IOException e) {
      if (!closed && !chain.call().isCanceled()) {
        failed("network", "Telegram cannot be reached (" + botToken.describe(e) + ")", null);
      }
      throw e;
    } finally {
      lastActivity = clock.instant();
      heldSince = null;
    }
  }

  @Override
  public void reset() {
    // The interceptor has seen the successful poll itself.
  }

  @Override
  public long nextBackOffMillis() {
    lastActivity = clock.instant();
    var now = failure;
    long wait = (now == null ? timeouts.firstRetryDelay() : now.pause()).toMillis();
    return wait + ThreadLocalRandom.current().nextLong(wait / 5 + 1);
  }

  /** Returns the problem that keeps polls from working now, null for none. */
  @Nullable String problem() {
    var now = failure;
    var held = heldSince;
    boolean held10 = held != null && !clock.instant().isBefore(held.plus(HEALTHY_HOLD));
    return now == null || held10 ? null : now.note();
  }

  boolean hasPolled() {
    return polled;
  }

  Instant lastActivity() {
    return lastActivity;
  }

  /**
   * Returns, once, whether a poll was refused because of a webhook: the next start of polling
   * removes it.
   */
  boolean takeWebhookConflict() {
    boolean was = webhookConflict;
    webhookConflict = false;
    return was;
  }

  /** Stops all further requests. */
  void close() {
    closed = true;
  }

  private void refused(Response response) throws IOException {
    var answer = parsed(response.peekBody(4096).string());
    var description = answer.path("description").asText("");
    switch (response.code()) {
      case 401, 404 ->
          failed(
              "token", TelegramErrors.TOKEN_REJECTED, timeouts.firstRetryDelay().multipliedBy(60));
      case 409 -> {
        boolean webhook = description.contains("webhook");
        webhookConflict |= webhook;
        failed(
            "conflict",
            webhook
                ? "A webhook is set for this token; Backheel removes it"
                : "Another Backheel, or another bot, runs with this token: stop one of the two",
            timeouts.firstRetryDelay().multipliedBy(10));
      }
      case 429 -> {
        int seconds = Math.max(1, answer.path("parameters").path("retry_after").asInt(1));
        failed(
            "limit",
            "Telegram asks to poll again in " + seconds + " s",
            Duration.ofSeconds(seconds));
      }
      default ->
          failed("server", "Telegram has trouble of its own (" + response.code() + ")", null);
    }
  }

  private void failed(String kind, String note, @Nullable Duration wait) {
    var before = failure;
    int times = before != null && before.kind().equals(kind) ? before.times() + 1 : 1;
    failure =
        new PollingFailure(kind, note, times, wait == null ? timeouts.retryDelay(times) : wait);
    throttledLog.warn("poll " + kind, note);
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
