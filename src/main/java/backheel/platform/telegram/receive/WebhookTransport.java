package backheel.platform.telegram.receive;

import backheel.platform.telegram.send.ApiResult;
import backheel.platform.telegram.send.RetryingApi;
import backheel.platform.telegram.send.TelegramApi;
import backheel.platform.telegram.send.TelegramConnection;
import backheel.platform.telegram.send.TelegramErrors;
import backheel.platform.telegram.send.TelegramTimeouts;
import backheel.platform.telegram.send.ThrottledLog;
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
 * A transport that receives updates by webhook. Telegram's report on its own calls is checked
 * regularly, since nothing else would reveal that they do not arrive.
 */
final class WebhookTransport implements UpdateTransport {
  private static final int MAX_CONNECTIONS = 40;

  /** Longer than nearly every answer takes, shorter than Telegram's own timeout. */
  private static final Duration MAX_HANDLING_TIME = Duration.ofSeconds(10);

  /** The age after which an error counts as resolved. */
  private static final Duration RECENT_ERROR = Duration.ofMinutes(5);

  private static final Duration CHECK_INTERVAL = Duration.ofMinutes(1);

  private final WebhookConfig config;
  private final String secret;
  private final TelegramApi telegramApi;
  private final ObjectMapper json;
  private final TolerantUpdateReader tolerantUpdateReader;
  private final TelegramReceiver receiver;
  private final Clock clock;
  private final TelegramTimeouts timeouts;
  private final ThrottledLog throttledLog;
  private final WebhookServer server;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("telegram-webhook").factory());
  private volatile @Nullable String trouble;
  private volatile boolean isSet;
  private int failures;
  private Instant nextCheck = Instant.MIN;

  WebhookTransport(WebhookConfig config, TelegramConnection client, TelegramReceiver receiver) {
    this.config = config;
    this.secret = config.secret() == null ? randomSecret() : config.secret();
    this.telegramApi = client.api();
    this.json = client.json();
    this.tolerantUpdateReader = new TolerantUpdateReader(json, client.log());
    this.receiver = receiver;
    this.clock = client.clock();
    this.timeouts = client.timeouts();
    this.throttledLog = client.log();
    this.server = new WebhookServer(config.path(), secret, this::handle);
  }

  @Override
  public void start() {
    long every = timeouts.checkInterval().toMillis();
    var unused = scheduler.scheduleWithFixedDelay(this::check, 0, every, TimeUnit.MILLISECONDS);
  }

  @Override
  public @Nullable String problem() {
    return trouble;
  }

  @Override
  public boolean isOpen() {
    return isSet;
  }

  /**
   * Closes the server. The webhook stays set: Telegram keeps undelivered updates until the next
   * start.
   */
  @Override
  public void close() {
    scheduler.shutdownNow();
    server.close();
  }

  // An exception thrown here must not end the checks.
  @SuppressWarnings("CatchingUnchecked")
  private void check() {
    try {
      var now = clock.instant();
      if (now.isBefore(nextCheck)) {
        return;
      }
      var wrong = openAndSet(now);
      failures = wrong == null ? 0 : failures + 1;
      nextCheck = now.plus(wrong == null ? CHECK_INTERVAL : timeouts.retryDelay(failures));
      trouble = wrong;
      if (wrong != null) {
        throttledLog.warn("webhook", wrong);
      }
    } catch (Exception e) {
      throttledLog.error("looking after the webhook", e);
    }
  }

  private @Nullable String openAndSet(Instant now) {
    try {
      server.open(config.listen());
    } catch (IOException e) {
      return "The webhook cannot listen at " + config.listen() + ": " + e.getMessage();
    }
    if (!isSet) {
      return set();
    }
    return switch (telegramApi.call(new GetWebhookInfo())) {
      case ApiResult.Success<?>(WebhookInfo info) -> problemIn(info, now);
      case ApiResult<?> failure -> RetryingApi.describe(failure);
    };
  }

  private @Nullable String set() {
    var webhook =
        SetWebhook.builder()
            .url(config.url().toASCIIString())
            .secretToken(secret)
            .allowedUpdates(TolerantGetUpdates.UPDATE_TYPES)
            .maxConnections(MAX_CONNECTIONS)
            .dropPendingUpdates(false)
            .build();
    return switch (telegramApi.setWebhook(webhook)) {
      case ApiResult.Success<Boolean> success -> {
        isSet = true;
        yield null;
      }
      case ApiResult.Refused<Boolean> no when no.code() == 401 || no.code() == 404 ->
          TelegramErrors.TOKEN_REJECTED;
      case ApiResult<Boolean> failure ->
          "The webhook cannot be set: " + RetryingApi.describe(failure);
    };
  }

  /** Returns the problem with Telegram's calls, as Telegram reports it, null for none. */
  private @Nullable String problemIn(WebhookInfo info, Instant now) {
    if (!config.url().toASCIIString().equals(info.getUrl())) {
      return set();
    }
    var failed = info.getLastErrorDate();
    if (failed == null || Instant.ofEpochSecond(failed).plus(RECENT_ERROR).isBefore(now)) {
      return null;
    }
    int waiting = info.getPendingUpdatesCount() == null ? 0 : info.getPendingUpdatesCount();
    var why = "Telegram cannot reach the webhook: " + info.getLastErrorMessage();
    // Set again, in case the secret is not the one that Telegram sends.
    var again = waiting > 0 ? set() : null;
    return again != null ? again : waiting > 0 ? why + "; " + waiting + " updates wait" : null;
  }

  private int handle(byte[] body) {
    JsonNode read;
    try {
      read = json.readTree(body);
    } catch (IOException e) {
      throttledLog.warn("update", "A delivery that is no JSON is turned away");
      return 400;
    }
    if (read == null || !read.path("update_id").canConvertToInt()) {
      return 400;
    }
    var update = tolerantUpdateReader.read(read);
    receiver.receive(List.of(update));
    // An update that takes longer is delivered again, and awaited again.
    return receiver.awaitHandled(update.getUpdateId(), MAX_HANDLING_TIME) ? 200 : 503;
  }

  private static String randomSecret() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
