package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Obstacle;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.time.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals in forms that no description mentions. */
class TelegramOddRefusalsTest {
  private static final ChatId GROUP = new ChatId("telegram", "-1001");

  private final FakeTelegram telegram = new FakeTelegram();
  private final TelegramPlatform platform =
      new TelegramPlatform(
          FakeTelegram.TOKEN,
          telegram.address(),
          new SettableClock(Instant.parse("2026-05-01T15:00:00Z")));

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          502 | text/plain | {"ok":false,"error_code":502,"description":"Bad Gateway"}
          400 | application/json | ''
          403 | application/json | {"ok":false,"error_code":403,"descri
          404 | text/html | <html><h1>404 Not Found</h1><hr>nginx</html>
          409 | application/json | {"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}
          200 | text/html | <html>Log in to the wireless network</html>
          """)
  void isSentAgainLater(int status, String type, String body) {
    var outcome = sent(status, type, body);

    assertThat(outcome).isInstanceOf(SendResult.TryLater.class);
    assertThat(((SendResult.TryLater) outcome).delay())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(send()).isInstanceOf(SendResult.Sent.class);
  }

  @Test
  void aWaitComesBeforeAnyConclusion() {
    var outcome =
        sent(
            403,
            "application/json",
            "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden\","
                + "\"parameters\":{\"retry_after\":20}}");

    assertThat(((SendResult.TryLater) outcome).delay()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void aNewIdNeedsNoWords() {
    assertThat(
            sent(
                400,
                "application/json",
                "{\"ok\":false,\"error_code\":400,\"description\":\"\","
                    + "\"parameters\":{\"migrate_to_chat_id\":-1009}}"))
        .isEqualTo(new SendResult.Moved(new ChatId("telegram", "-1009")));
  }

  @Test
  void aRefusalUnderTheStatusOfSuccessIsOne() {
    assertThat(
            sent(
                200,
                "application/json",
                "{\"ok\":false,\"error_code\":403,"
                    + "\"description\":\"Forbidden: bot was kicked from the supergroup chat\"}"))
        .isInstanceOf(SendResult.Gone.class);
  }

  @Test
  void aCodeMayBeText() {
    assertThat(
            sent(
                400,
                "application/json",
                "{\"ok\":false,\"error_code\":\"400\",\"description\":\"Bad Request: TOPIC_CLOSED\"}"))
        .isInstanceOfSatisfying(
            SendResult.Barred.class,
            barred -> assertThat(barred.obstacle()).isEqualTo(Obstacle.CLOSED_TOPIC));
  }

  @Test
  void capitalsMakeNoDifference() {
    assertThat(
            sent(
                400,
                "application/json",
                "{\"ok\":false,\"error_code\":400,\"description\":\"bad request: Chat Not Found\"}"))
        .isInstanceOf(SendResult.Gone.class);
  }

  private SendResult sent(int status, String type, String body) {
    telegram.fault(
        "sendMessage",
        new TelegramFault(
            false,
            exchange -> {
              var bytes = body.getBytes(StandardCharsets.UTF_8);
              exchange.getResponseHeaders().set("Content-Type", type);
              exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
              exchange.getResponseBody().write(bytes);
            }));
    return send();
  }

  private SendResult send() {
    return platform.send(GROUP, Reply.text("en", "Hello"), new IdempotencyKey(1));
  }
}
