package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Telegram may come to send: it is passed over, and the next person is answered. */
class TelegramUnknownUpdatesTest {
  private final FakeTelegram telegram = new FakeTelegram();
  private final RecordingBotService recordingBotService = new RecordingBotService();
  private final TelegramPlatform platform =
      new TelegramPlatform(
          FakeTelegram.TOKEN,
          telegram.address(),
          new SettableClock(Instant.parse("2026-11-16T15:00:00Z")));

  @BeforeEach
  void listen() {
    platform.start(recordingBotService.bot());
  }

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guest_message",
        "widget_query",
        "stopped_message_generation",
        "subscription",
        "purchased_paid_media",
        "something_of_next_year"
      })
  void anUpdateOfAKindThatIsNewIsConfirmedAndTheNextIsAnswered(String kind) {
    for (var what : List.of("{}", "{\"id\":\"1\",\"from\":7}", "[]", "7", "null", "\"x\"")) {
      telegram.happens(kind, json(what));
    }

    nextIsAnswered();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "message | {}",
        "message | 7",
        "message | {\"message_id\":\"many\"}",
        "message | {\"message_id\":1,\"date\":99999999999999,\"chat\":{\"id\":5,\"type\":\"private\"}}",
        "message | {\"message_id\":1,\"date\":1,\"chat\":{\"id\":\"five\",\"type\":\"private\"}}",
        "message | {\"message_id\":1,\"date\":1,\"chat\":{\"id\":5,\"type\":\"metaverse\"}}",
        "message | {\"message_id\":1,\"date\":1,\"chat\":null,\"text\":\"/x\"}",
        "message | {\"message_id\":1,\"date\":1,\"text\":{\"rich\":true}}",
        "channel_post | {\"message_id\":1}",
        "callback_query | {\"id\":\"1\"}",
        "callback_query | {\"id\":\"1\",\"data\":\"/x\",\"message\":{\"message_id\":0,\"date\":0}}",
        "callback_query | {\"id\":1,\"from\":null,\"data\":\"/x\",\"message\":7}",
        "inline_query | {}",
        "inline_query | {\"id\":\"1\",\"query\":null,\"offset\":null}",
        "my_chat_member | {}",
        "my_chat_member | {\"chat\":{\"id\":5,\"type\":\"private\"},\"new_chat_member\":{\"status\":\"x\"}}",
        "my_chat_member | {\"chat\":{\"id\":5,\"type\":\"private\"},\"new_chat_member\":7}"
      })
  void anUpdateThatCannotBeParsedIsSkippedTheNextOneIsAnswered(String kind, String what) {
    telegram.happens(kind, json(what));

    nextIsAnswered();
  }

  @Test
  void aMessageWithPartsOfNewKindsIsUnderstoodAllTheSame() {
    var message = TelegramUpdates.message(5, 5, "/latest hakimi");
    TelegramUpdates.marked(message, "hologram", "hakimi");
    message.putObject("widget").put("id", "w").putArray("parts").add(1);
    telegram.happens("message", message);

    telegram.awaitText("/latest hakimi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"photo", "reply_markup", "link_preview_options", "poll", "rich_message"})
  void aPartThatTheLibraryCannotReadCostsNobodyTheirAnswer(String part) {
    var message = TelegramUpdates.message(5, 5, "/latest hakimi");
    message.put(part, "of a shape that is new");
    telegram.happens("message", message);
    var press = TelegramUpdates.press("p1", 5, "private", 100, 5, "/more");
    ((ObjectNode) press.path("message")).put(part, "of a shape that is new");
    telegram.happens("callback_query", press);

    telegram.awaitText("/latest hakimi");
    telegram.awaitText("/more");
  }

  @Test
  void oneThatCannotBeReadAmongManyCostsNoneOfTheOthers() {
    telegram.says(11, "/one");
    telegram.happens("message", json("{\"message_id\":{}}"));
    telegram.says(12, "/two");
    telegram.happens("guest_message", json("{}"));
    telegram.says(13, "/three");

    for (var words : List.of("/one", "/two", "/three")) {
      telegram.awaitText(words);
    }
    Await.until(() -> telegram.unconfirmed() == 0);
    assertThat(recordingBotService.texts()).containsExactlyInAnyOrder("/one", "/two", "/three");
  }

  private void nextIsAnswered() {
    telegram.says(6, "/next");
    telegram.awaitText("/next");
    Await.until(() -> telegram.unconfirmed() == 0);
    assertThat(recordingBotService.texts()).contains("/next");
  }

  private static JsonNode json(String text) {
    try {
      return FakeTelegram.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
