package backheel.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/**
 * Updates that Telegram brings to our door. What it says of its own calls is looked at regularly,
 * since nobody else would notice that they do not reach us.
 */
final class Webhook implements Intake {
  private static final int CONNECTIONS = 40;

  /** Longer than nearly every answer takes, shorter than Telegram's own patience. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A mistake longer ago is over. */
  private static final Duration RECENT = Duration.ofMinutes(5);

  private static final Duration LOOK = Duration.ofMinutes(1);

  private final Doorbell bell;
  private final String secret;
  private final Api api;
  private final ObjectMapper json;
  private final Reading reading;
  private final Inbox inbox;
  private final Clock clock;
  private final Tempo tempo;
  private final Troubles troubles;
  private final Reception reception;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("telegram-webhook").factory());
  private volatile @Nullable String trouble;
  private volatile boolean isSet;
  private int failures;
  private Instant nextLook = Instant.MIN;

  Webhook(
      Doorbell bell,
      Api api,
      ObjectMapper json,
      Inbox inbox,
      Clock clock,
      Tempo tempo,
      Troubles troubles) {
    this.bell = bell;
    this.secret = bell.secret() == null ? made() : bell.secret();
    this.api = api;
    this.json = json;
    this.reading = new Reading(json, troubles);
    this.inbox = inbox;
    this.clock = clock;
    this.tempo = tempo;
    this.troubles = troubles;
    this.reception = new Reception(bell.path(), secret, this::hears);
  }

  @Override
  public void start() {
    long every = tempo.watch().toMillis();
    var unused = watch.scheduleWithFixedDelay(this::look, 0, every, TimeUnit.MILLISECONDS);
  }

  @Override
  public @Nullable String trouble() {
    return trouble;
  }

  @Override
  public boolean isOpen() {
    return isSet;
  }

  /** The webhook stays set: Telegram keeps what it cannot bring until the next start. */
  @Override
  public void close() {
    watch.shutdownNow();
    reception.close();
  }

  // Whatever is thrown here must not end the watch.
  @SuppressWarnings("CatchingUnchecked")
  private void look() {
    try {
      var now = clock.instant();
      if (now.isBefore(nextLook)) {
        return;
      }
      var wrong = openAndSet(now);
      failures = wrong == null ? 0 : failures + 1;
      nextLook = now.plus(wrong == null ? LOOK : tempo.pause(failures));
      trouble = wrong;
      if (wrong != null) {
        troubles.tell("webhook", wrong);
      }
    } catch (Exception e) {
      troubles.bug("looking after the webhook", e);
    }
  }

  private @Nullable String openAndSet(Instant now) {
    try {
      reception.open(bell.listen());
    } catch (IOException e) {
      return "The webhook cannot listen at " + bell.listen() + ": " + e.getMessage();
    }
    if (!isSet) {
      return set();
    }
    return switch (api.call(new GetWebhookInfo())) {
      case Outcome.Taken<?>(WebhookInfo info) -> judged(info, now);
      case Outcome<?> failure -> Persistence.words(failure);
    };
  }

  private @Nullable String set() {
    var webhook =
        SetWebhook.builder()
            .url(bell.url().toASCIIString())
            .secretToken(secret)
            .allowedUpdates(FetchUpdates.KINDS)
            .maxConnections(CONNECTIONS)
            .dropPendingUpdates(false)
            .build();
    return switch (api.webhook(webhook)) {
      case Outcome.Taken<Boolean> taken -> {
        isSet = true;
        yield null;
      }
      case Outcome.Refused<Boolean> no when no.code() == 401 || no.code() == 404 ->
          Verdict.NO_TOKEN;
      case Outcome<Boolean> failure -> "The webhook cannot be set: " + Persistence.words(failure);
    };
  }

  /** Whether Telegram's calls reach us, as Telegram sees it. */
  private @Nullable String judged(WebhookInfo info, Instant now) {
    if (!bell.url().toASCIIString().equals(info.getUrl())) {
      return set();
    }
    var failed = info.getLastErrorDate();
    if (failed == null || Instant.ofEpochSecond(failed).plus(RECENT).isBefore(now)) {
      return null;
    }
    int waiting = info.getPendingUpdatesCount() == null ? 0 : info.getPendingUpdatesCount();
    var why = "Telegram cannot reach the webhook: " + info.getLastErrorMessage();
    // Set again, in case the secret is not the one that Telegram shows.
    var again = waiting > 0 ? set() : null;
    return again != null ? again : waiting > 0 ? why + "; " + waiting + " updates wait" : null;
  }

  private int hears(byte[] body) {
    JsonNode read;
    try {
      read = json.readTree(body);
    } catch (IOException e) {
      troubles.tell("update", "A delivery that is no JSON is turned away");
      return 400;
    }
    if (read == null || !read.path("update_id").canConvertToInt()) {
      return 400;
    }
    var update = reading.update(read);
    inbox.take(List.of(update));
    // What is not dealt with in that time is delivered again, and waited for again.
    return inbox.settle(update.getUpdateId(), PATIENCE) ? 200 : 503;
  }

  private static String made() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
