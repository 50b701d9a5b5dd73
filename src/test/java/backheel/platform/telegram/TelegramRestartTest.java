package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Reply;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.time.Await;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was asked is answered across lives, and menus are hung out once. */
class TelegramRestartTest {
  private final FakeTelegram telegram = new FakeTelegram();
  private final RecordingBotService recordingBotService = new RecordingBotService();

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void unansweredQuestionIsAnsweredAfterARestart() {
    var hold = new CountDownLatch(1);
    recordingBotService.answers(q -> {
      if (q.text().equals("/slow") && hold.getCount() > 0) {
        await(hold);
      }
      return Reply.text("en", "said " + q.text());
    });
    try (var first = life()) {
      telegram.says(5, "/slow");
      telegram.says(6, "/quick");
      telegram.awaitText("said /quick");
      Await.until(() -> recordingBotService.heard.contains("telegram/4711 1002"));
      Await.until(() -> recordingBotService.texts().contains("/slow"));
    }
    hold.countDown();

    try (var second = life()) {
      telegram.awaitText("said /slow");
      telegram.says(6, "/end");
      telegram.awaitText("said /end");
    }

    assertThat(telegram.sent())
        .extracting(FakeTelegram.Call::text)
        .containsExactly("said /quick", "said /slow", "said /end");
  }

  @Test
  void answeredQuestionIsNotAnsweredAgainAfterARestart() {
    try (var first = life()) {
      telegram.says(5, "/once");
      telegram.awaitText("/once");
      Await.until(() -> recordingBotService.heard.contains(HEARD));
    }
    // As if the life had ended before the next poll: Telegram still has it.
    telegram.happens(1_001, "message", message("/once"));

    try (var second = life()) {
      telegram.says(5, "/end");
      telegram.awaitText("/end");
    }

    assertThat(recordingBotService.texts()).containsExactly("/once", "/end");
  }

  @Test
  void unchangedMenusAreNotSetAgain() {
    try (var first = life()) {
      Await.until(() -> telegram.calls("deleteMyCommands").size() == 4);
      Await.until(() -> recordingBotService.heard.stream().anyMatch(one -> !one.equals(HEARD)));
    }
    assertThat(telegram.calls("setMyCommands")).hasSize(12);

    try (var second = life()) {
      Await.until(() -> telegram.calls("getMyCommands").size() == 4);
      telegram.says(5, "/end");
      telegram.awaitText("/end");
    }

    assertThat(telegram.calls("setMyCommands")).hasSize(12);
    assertThat(telegram.calls("deleteMyCommands")).hasSize(4);
  }

  @Test
  void changedMenusAreSetAgain() {
    try (var first = life()) {
      Await.until(() -> recordingBotService.heard.stream().anyMatch(one -> !one.equals(HEARD)));
    }
    telegram.forgetMenu("all_private_chats/fr");

    try (var second = life()) {
      Await.until(() ->
          telegram.calls("setMyCommands").stream().filter(FakeTelegram.Call::taken).count() == 15);
    }
  }

  @Test
  void slowAnswerShowsTyping() {
    var hold = new CountDownLatch(1);
    recordingBotService.answers(q -> {
      await(hold);
      return Reply.text("en", "at last");
    });
    try (var life = life()) {
      telegram.happens(
          "message", backheel.testing.telegram.TelegramUpdates.topicMessage(-1001, 77, 5, "/slow"));

      var sign = telegram.await("sendChatAction").params();
      hold.countDown();

      assertThat(sign.path("action").asText()).isEqualTo("typing");
      assertThat(sign.path("chat_id").asText()).isEqualTo("-1001");
      assertThat(sign.path("message_thread_id").asInt()).isEqualTo(77);
      telegram.awaitText("at last");
    }
  }

  @Test
  void slowUploadShowsPhotoUpload() {
    recordingBotService.answers(q -> TelegramPicturesTest.card("A card"));
    telegram.fault("sendPhoto", TelegramFault.tooMany(2));
    try (var life = life()) {
      telegram.says(5, "/card");

      assertThat(telegram.await("sendChatAction").params().path("action").asText())
          .isEqualTo("upload_photo");
      telegram.awaitText("A card");
    }
  }

  @Test
  void disabledInlineModeIsReported() {
    telegram.inlineMode(false);
    try (var life = life()) {
      Await.until(() -> life.health().note().contains("@BotFather"));
    }
  }

  private static final String HEARD = "telegram/4711 1001";

  private TelegramPlatform life() {
    var life = new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC());
    life.start(recordingBotService.bot());
    return life;
  }

  private static com.fasterxml.jackson.databind.JsonNode message(String text) {
    return backheel.testing.telegram.TelegramUpdates.message(5, 5, text);
  }

  private static void await(CountDownLatch hold) {
    try {
      hold.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
