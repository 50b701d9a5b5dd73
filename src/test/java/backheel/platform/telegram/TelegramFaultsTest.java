package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.time.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fault table of {@code docs/platforms.md}, row by row: what becomes of a message. */
class TelegramFaultsTest {
  private static final ChatId ANN = new ChatId("telegram", "5");

  private final FakeTelegram telegram = new FakeTelegram();
  private final TelegramPlatform platform =
      new TelegramPlatform(
          FakeTelegram.TOKEN,
          telegram.address(),
          new SettableClock(Instant.parse("2022-12-18T15:00:00Z")));

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, Barred",
    "401, TryLater",
    "402, Barred",
    "403, Barred",
    "404, TryLater",
    "409, TryLater",
    "413, Refused",
    "429, TryLater",
    "500, TryLater",
    "501, TryLater",
    "502, TryLater",
    "503, TryLater",
    "504, Unknown",
    "522, TryLater"
  })
  void everyStatusHasItsOutcome(int status, String outcome) {
    // A message that is refused as it is made up goes out once more as plain words.
    for (int i = 0; i < 2; i++) {
      telegram.fault(
          "sendMessage",
          status == 429 ? TelegramFault.tooMany(7) : TelegramFault.error(status, "in words"));
    }

    assertThat(sent().getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(telegram.sent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "403, TryLater",
    "429, TryLater",
    "500, TryLater",
    "502, TryLater",
    "503, TryLater",
    "504, Unknown"
  })
  void errorPageOfAProxyHasItsOutcome(int status, String outcome) {
    telegram.fault("sendMessage", TelegramFault.html(status));

    assertThat(sent().getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"drop, 0", "hang, 0", "cut, 1", "lost, 1", "garbage, 0"})
  void missingResponseCausesNoSecondRequest(String fault, int arrived) {
    telegram.fault(
        "sendMessage",
        switch (fault) {
          case "drop" -> TelegramFault.drop();
          case "hang" -> TelegramFault.hang(1_000);
          case "cut" -> TelegramFault.cutAfterEffect();
          case "lost" -> TelegramFault.dropAfterEffect();
          default -> TelegramFault.garbage("{}");
        });

    assertThat(sent()).isInstanceOf(SendResult.Unknown.class);
    assertThat(telegram.sent()).hasSize(arrived);
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  private SendResult sent() {
    return platform.send(ANN, Reply.text("en", "Hello"), new IdempotencyKey(1));
  }
}
