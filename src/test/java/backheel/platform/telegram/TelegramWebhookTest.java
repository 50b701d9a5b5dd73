package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.chat.Platform.State;
import backheel.chat.Reply;
import backheel.platform.telegram.receive.WebhookConfig;
import backheel.platform.telegram.send.TelegramTimeouts;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Updates that Telegram brings, instead of being asked for them. */
class TelegramWebhookTest {
  private static final URI URL = URI.create("https://bot.example.org/telegram");
  private static final TelegramTimeouts QUICK =
      new TelegramTimeouts(
          Duration.ofSeconds(30),
          Duration.ofMillis(20),
          Duration.ofMillis(20),
          Duration.ofMinutes(3));

  private final FakeTelegram telegram = new FakeTelegram();
  private final RecordingBotService recordingBotService = new RecordingBotService();
  private final SettableClock clock = new SettableClock(Instant.parse("2022-12-18T15:00:00Z"));
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = freePort();
  private final TelegramPlatform platform = platform("s3cret");

  @AfterEach
  void close() {
    http.close();
    platform.close();
    telegram.close();
  }

  @Test
  void theWebhookIsSetWithItsSecretAndKeepsWhatWaits() {
    listen();

    var call = telegram.calls("setWebhook").getFirst().params();
    assertThat(call.path("url").asText()).isEqualTo(URL.toString());
    assertThat(call.path("secret_token").asText()).isEqualTo("s3cret");
    assertThat(call.path("allowed_updates"))
        .extracting(kind -> kind.asText())
        .contains("inline_query", "my_chat_member");
    assertThat(call.path("drop_pending_updates").asBoolean()).isFalse();
    assertThat(call.path("max_connections").asInt()).isBetween(1, 100);
    assertThat(telegram.calls("getUpdates")).isEmpty();
  }

  @Test
  void updateIsAnsweredOnceAndConfirmedAfterwards() throws Exception {
    listen();

    assertThat(rings(update(1, "/latest"), "s3cret")).isEqualTo(200);

    assertThat(telegram.sent())
        .extracting(FakeTelegram.Call::text)
        .containsExactly("You said: /latest");
    assertThat(rings(update(1, "/latest"), "s3cret")).isEqualTo(200);
    assertThat(recordingBotService.texts()).containsExactly("/latest");
  }

  @Test
  void requestWithoutTheSecretIsRejected() throws Exception {
    listen();

    assertThat(rings(update(1, "/x"), "s3creT")).isEqualTo(401);
    assertThat(rings(update(1, "/x"), null)).isEqualTo(401);
    assertThat(status("POST", "/other", update(1, "/x"), "s3cret")).isEqualTo(404);
    assertThat(status("GET", "/telegram", "", "s3cret")).isEqualTo(404);
    assertThat(recordingBotService.questions).isEmpty();
  }

  @Test
  void bodiesTooLargeOrUnreadableAreTurnedAwayAndStrangeUpdatesPassedOver() throws Exception {
    listen();

    assertThat(rings("x".repeat(1024 * 1024 + 1), "s3cret")).isEqualTo(413);
    assertThat(rings("no json", "s3cret")).isEqualTo(400);
    assertThat(rings("{}", "s3cret")).isEqualTo(400);
    assertThat(rings("{\"update_id\":7,\"message\":{\"date\":\"soon\"}}", "s3cret")).isEqualTo(200);
    assertThat(rings("{\"update_id\":8,\"novelty\":{}}", "s3cret")).isEqualTo(200);
  }

  @Test
  void updateInterruptedByShutdownIsNotConfirmed() throws Exception {
    recordingBotService.answers(q -> {
      platform.close();
      return Reply.text("en", "too late");
    });
    listen();

    assertThat(ringsAtAll(update(1, "/x"))).isNotEqualTo(200);
    assertThat(recordingBotService.heard).doesNotContain("telegram/4711 1");
  }

  @Test
  void secretIsGeneratedUnlessConfigured() {
    platform.close();
    try (var careless = platform(null)) {
      careless.start(recordingBotService.bot());
      telegram.await("setWebhook");

      assertThat(telegram.webhook().path("secret_token").asText()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void webhookIsSetAgainUntilAcceptedAndWheneverChanged() {
    telegram.fault("setWebhook", TelegramFault.error(500, "Internal Server Error"));
    telegram.fault(
        "setWebhook", TelegramFault.error(400, "Bad Request: bad webhook: Failed to resolve host"));
    platform.start(recordingBotService.bot());
    Await.until(() -> telegram.calls("setWebhook").size() == 1);
    Await.until(() -> platform.health().state() == State.DOWN);
    Await.until(() -> {
      clock.forward(Duration.ofSeconds(1));
      return platform.health().state() == State.UP;
    });

    telegram.removeWebhook();
    Await.until(() -> {
      clock.forward(Duration.ofSeconds(61));
      return !telegram.webhook().path("url").asText("").isEmpty();
    });
  }

  @Test
  void failingWebhookIsShownInTheStatus() {
    listen();
    telegram.webhookFails("Connection refused", 3, clock.instant().getEpochSecond() + 60);

    Await.until(() -> {
      clock.forward(Duration.ofSeconds(20));
      return platform.health().state() == State.DOWN;
    });

    assertThat(platform.health().note()).contains("Connection refused").contains("3 updates wait");
    assertThat(telegram.calls("setWebhook").size()).isGreaterThan(1);
  }

  @Test
  void pollingRemovesTheWebhook() {
    listen();
    platform.close();

    try (var polling = new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), clock, QUICK)) {
      polling.start(recordingBotService.bot());
      telegram.says(5, "/polled");

      telegram.awaitText("/polled");
    }
    assertThat(telegram.calls("deleteWebhook")).isNotEmpty();
  }

  @Test
  void addressesAndSecretsThatTelegramRefusesAreRefusedAtOnce() {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);

    assertThatThrownBy(() -> new WebhookConfig(URI.create("http://x.example/"), here, null))
        .hasMessageContaining("https");
    assertThatThrownBy(() -> new WebhookConfig(URI.create("https://x.example:81/"), here, null))
        .hasMessageContaining("8443");
    assertThatThrownBy(() -> new WebhookConfig(URL, here, "with space"))
        .hasMessageContaining("secret");
    assertThat(new WebhookConfig(URL, here, "s3cret")).asString().doesNotContain("s3cret");
  }

  private void listen() {
    platform.start(recordingBotService.bot());
    Await.until(() -> platform.health().state() == State.UP);
  }

  private TelegramPlatform platform(@Nullable String secret) {
    var listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new TelegramPlatform(
        FakeTelegram.TOKEN,
        telegram.address(),
        clock,
        TelegramPlatform.DEFAULT_MESSAGES_PER_SECOND,
        new WebhookConfig(URL, listen, secret),
        QUICK);
  }

  private static String update(int id, String text) {
    var update = FakeTelegram.JSON.createObjectNode().put("update_id", id);
    return update.set("message", TelegramUpdates.message(5, 5, text)).toString();
  }

  private int rings(String body, @Nullable String secret) throws Exception {
    return status("POST", "/telegram", body, secret);
  }

  /** The status, 0 when the line broke. */
  private int ringsAtAll(String body) throws Exception {
    try {
      return rings(body, "s3cret");
    } catch (IOException e) {
      return 0;
    }
  }

  private int status(String method, String path, String body, @Nullable String secret)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.ofString(body))
            .timeout(Duration.ofSeconds(20));
    if (secret != null) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
