package backheel.platform.telegram;

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
 * Sees every poll go out and come back, since the library tells nobody how its polls went; says how
 * long to wait after one that failed.
 */
final class PollEye implements Interceptor, BackOff {
  /** A poll held this long is a good one, though it has not come back yet. */
  private static final Duration HELD = Duration.ofSeconds(10);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Clock clock;
  private final Tempo tempo;
  private final Troubles troubles;
  private final Secret secret;
  private volatile @Nullable Failure failure;
  private volatile @Nullable Instant heldSince;
  private volatile Instant lastSign;
  private volatile boolean polled;
  private volatile boolean webhookInTheWay;
  private volatile boolean closed;

  PollEye(Clock clock, Tempo tempo, Troubles troubles, Secret secret) {
    this.clock = clock;
    this.tempo = tempo;
    this.troubles = troubles;
    this.secret = secret;
    this.lastSign = clock.instant();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    boolean poll =
        chain.request().url().encodedPath().toLowerCase(Locale.ROOT).endsWith("/getupdates");
    lastSign = clock.instant();
    if (poll) {
      heldSince = lastSign;
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
        failed("network", "Telegram cannot be reached (" + secret.tell(e) + ")", null);
      }
      throw e;
    } finally {
      lastSign = clock.instant();
      heldSince = null;
    }
  }

  @Override
  public void reset() {
    // The eye has seen the good poll itself.
  }

  @Override
  public long nextBackOffMillis() {
    lastSign = clock.instant();
    var now = failure;
    long wait = (now == null ? tempo.firstWait() : now.pause()).toMillis();
    return wait + ThreadLocalRandom.current().nextLong(wait / 5 + 1);
  }

  /** What keeps polls from working now, null when nothing does. */
  @Nullable String trouble() {
    var now = failure;
    var held = heldSince;
    boolean held10 = held != null && !clock.instant().isBefore(held.plus(HELD));
    return now == null || held10 ? null : now.note();
  }

  boolean hasPolled() {
    return polled;
  }

  Instant lastSign() {
    return lastSign;
  }

  /** Whether a poll was refused for a webhook, once: the next start of polling removes it. */
  boolean takeWebhookInTheWay() {
    boolean was = webhookInTheWay;
    webhookInTheWay = false;
    return was;
  }

  /** From now on nothing goes out. */
  void close() {
    closed = true;
  }

  private void refused(Response response) throws IOException {
    var said = said(response.peekBody(4096).string());
    var description = said.path("description").asText("");
    switch (response.code()) {
      case 401, 404 -> failed("token", Verdict.NO_TOKEN, tempo.firstWait().multipliedBy(60));
      case 409 -> {
        boolean webhook = description.contains("webhook");
        webhookInTheWay |= webhook;
        failed(
            "conflict",
            webhook
                ? "A webhook is set for this token; Backheel removes it"
                : "Another Backheel, or another bot, runs with this token: stop one of the two",
            tempo.firstWait().multipliedBy(10));
      }
      case 429 -> {
        int seconds = Math.max(1, said.path("parameters").path("retry_after").asInt(1));
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
    failure = new Failure(kind, note, times, wait == null ? tempo.pause(times) : wait);
    troubles.tell("poll " + kind, note);
  }

  private static JsonNode said(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  /** The last failure, and how many of its kind came in a row. */
  private record Failure(String kind, String note, int times, Duration pause) {}
}
