package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.chat.Platform.State;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.platform.telegram.send.TelegramTimeouts;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramPollingTest {
  private static final TelegramTimeouts QUICK =
      new TelegramTimeouts(
          Duration.ofSeconds(30),
          Duration.ofMillis(20),
          Duration.ofMillis(20),
          Duration.ofMinutes(3));

  private final FakeTelegram telegram = new FakeTelegram();
  private final RecordingBotService recordingBotService = new RecordingBotService();
  private final SettableClock clock = new SettableClock(Instant.parse("2022-12-18T15:00:00Z"));
  private final TelegramPlatform platform =
      new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), clock, QUICK);

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  @Test
  void platformIsUpOncePollingWithAKnownName() {
    assertThat(platform.health().state()).isEqualTo(State.OFF);

    platform.start(recordingBotService.bot());

    Await.until(() -> platform.health().state() == State.UP);
    assertThat(platform.health().note()).isEqualTo("@OurBot");
  }

  @Test
  void aPollAsksForWhatTheBotUnderstandsAndIsHeld() {
    platform.start(recordingBotService.bot());

    var poll = telegram.await("getUpdates").params();

    assertThat(poll.path("timeout").asInt()).isEqualTo(30);
    assertThat(poll.path("allowed_updates"))
        .extracting(kind -> kind.asText())
        .containsExactly(
            "message", "channel_post", "callback_query", "inline_query", "my_chat_member");
  }

  @Test
  void theFirstPollDoesNotWaitForAnythingElse() {
    for (int i = 0; i < 3; i++) {
      telegram.fault("getMe", TelegramFault.error(500, "Internal Server Error"));
    }
    telegram.fault("setMyCommands", TelegramFault.hang(500));
    platform.start(recordingBotService.bot());
    telegram.says(5, "/x");

    telegram.awaitText("/x");

    assertThat(telegram.calls("setMyCommands").stream().filter(FakeTelegram.Call::taken)).isEmpty();
  }

  @Test
  void menusAreSetByKindOfChatAndLanguage() {
    telegram.fault("setMyCommands", TelegramFault.error(500, "Internal Server Error"));
    platform.start(recordingBotService.bot());

    Await.until(() ->
        telegram.calls("setMyCommands").stream().filter(FakeTelegram.Call::taken).count() == 12);

    var menus = new HashSet<String>();
    for (var call : telegram.calls("setMyCommands")) {
      var names = call.params().path("commands").findValuesAsText("command");
      menus.add(
          call.params().at("/scope/type").asText()
              + " "
              + call.params().path("language_code").asText("en")
              + " "
              + String.join(",", names));
    }
    assertThat(menus)
        .contains(
            "all_private_chats fr latest,follow,forget",
            "all_group_chats ar latest",
            "all_chat_administrators es latest,follow");
  }

  @Test
  void updateIsConfirmedOnceHandled() {
    var hold = new CountDownLatch(1);
    recordingBotService.answers(q -> {
      await(hold);
      return Reply.text("en", "done");
    });
    platform.start(recordingBotService.bot());
    telegram.says(5, "/x");
    Await.until(() -> !recordingBotService.questions.isEmpty());

    assertThat(telegram.unconfirmed()).isEqualTo(1);
    hold.countDown();

    Await.until(() -> telegram.unconfirmed() == 0);
  }

  @Test
  void oneSlowChatDoesNotKeepUpdatesFromBeingFetched() {
    var hold = new CountDownLatch(1);
    recordingBotService.answers(q -> {
      if (q.text().equals("/slow")) {
        await(hold);
      }
      return Reply.text("en", "done " + q.text());
    });
    platform.start(recordingBotService.bot());
    telegram.says(5, "/slow");
    Await.until(() -> !recordingBotService.questions.isEmpty());
    telegram.says(6, "/quick");

    telegram.awaitText("done /quick");

    hold.countDown();
  }

  @Test
  void restartedUpdateNumbersAreAccepted() {
    var telegramTimeouts =
        new TelegramTimeouts(
            Duration.ofSeconds(1),
            Duration.ofMillis(20),
            Duration.ofMillis(20),
            Duration.ofDays(30));
    try (var patient =
        new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), clock, telegramTimeouts)) {
      patient.start(recordingBotService.bot());
      telegram.happens(2_000_000, "message", TelegramUpdates.message(5, 5, "/before"));
      telegram.awaitText("/before");
      telegram.await(c -> c.params().path("offset").asInt() == 2_000_001);

      clock.forward(Duration.ofDays(8));
      Await.until(
          () -> telegram.calls("getUpdates").getLast().params().path("offset").asInt() == 1);
      telegram.happens(17, "message", TelegramUpdates.message(5, 5, "/after"));

      telegram.awaitText("/after");
      assertThat(recordingBotService.texts()).containsExactly("/before", "/after");
      assertThat(telegram.calls("deleteWebhook")).hasSize(1);
    }
  }

  @Test
  void malformedUpdateIsSkipped() {
    platform.start(recordingBotService.bot());
    var broken = TelegramUpdates.message(5, 5, "/broken");
    broken.withObject("/from").remove("is_bot");
    broken.put("date", "yesterday");
    telegram.happens("message", broken);
    telegram.says(5, "/whole");

    telegram.awaitText("/whole");

    assertThat(recordingBotService.texts()).containsExactly("/whole");
    Await.until(() -> telegram.unconfirmed() == 0);
  }

  @Test
  void unknownKindOfUpdateIsSkipped() {
    platform.start(recordingBotService.bot());
    telegram.happens("never_heard_of", FakeTelegram.JSON.createObjectNode().put("a", 1));
    telegram.says(5, "/x");

    telegram.awaitText("/x");
  }

  @Test
  void internalFailureDoesNotStopPolling() {
    platform.start(recordingBotService.bot());
    recordingBotService.answers(q -> {
      throw new AssertionError("a bug");
    });
    telegram.says(5, "/x");
    Await.until(() -> recordingBotService.questions.size() == 1);
    recordingBotService.answers(q -> Reply.text("en", "well"));
    telegram.says(5, "/y");

    telegram.awaitText("well");
  }

  @Test
  void stoppedPollingIsRestarted() {
    platform.start(recordingBotService.bot());
    telegram.await("getUpdates");
    // Without a result the library fails in a way that ends its polling for ever.
    telegram.fault("getUpdates", TelegramFault.garbage("{\"ok\":true,\"result\":[null]}"));
    telegram.says(5, "/x");
    telegram.awaitText("/x");
    telegram.says(5, "/y");

    telegram.awaitText("/y");

    assertThat(telegram.calls("deleteWebhook").size()).isGreaterThan(1);
  }

  @Test
  void hangingPollingIsRestarted() {
    platform.start(recordingBotService.bot());
    telegram.await("getUpdates");

    clock.forward(Duration.ofMinutes(4));

    Await.until(() -> telegram.calls("deleteWebhook").size() == 2);
    telegram.says(5, "/x");
    telegram.awaitText("/x");
  }

  @Test
  void startIsRetriedUntilItSucceeds() {
    telegram.fault("deleteWebhook", TelegramFault.html(502));
    telegram.fault("deleteWebhook", TelegramFault.error(500, "Internal Server Error"));
    telegram.fault("deleteWebhook", TelegramFault.drop());
    platform.start(recordingBotService.bot());
    telegram.says(5, "/x");
    Await.until(() -> forward() && telegram.calls("getUpdates").size() > 0);

    telegram.awaitText("/x");
    Await.until(() -> platform.health().state() == State.UP);
  }

  @Test
  void pollingContinuesAfterFailures() {
    platform.start(recordingBotService.bot());
    telegram.await("getUpdates");
    for (var fault :
        List.of(
            TelegramFault.tooMany(1),
            TelegramFault.html(502),
            TelegramFault.garbage("not json"),
            TelegramFault.garbage("{}"),
            TelegramFault.drop())) {
      telegram.fault("getUpdates", fault);
    }
    telegram.says(5, "/wake");
    telegram.says(5, "/x");

    telegram.awaitText("/x");
    Await.until(() -> platform.health().state() == State.UP);
  }

  @Test
  void rejectedTokenIsReported() {
    try (var wrong = new TelegramPlatform("1:wrong", telegram.address(), clock, QUICK)) {
      wrong.start(recordingBotService.bot());

      Await.until(() -> wrong.health().state() == State.DOWN);

      assertThat(wrong.health().note()).contains("token is not accepted").doesNotContain("wrong");
    }
  }

  @Test
  void secondBotWithTheSameTokenIsReported() {
    platform.start(recordingBotService.bot());
    telegram.await("getUpdates");
    for (int i = 0; i < 5; i++) {
      telegram.fault(
          "getUpdates",
          TelegramFault.error(409, "Conflict: terminated by other getUpdates request"));
    }
    telegram.says(5, "/wake");

    Await.until(() -> platform.health().state() == State.DOWN);

    assertThat(platform.health().note()).contains("Another Backheel");
    telegram.says(5, "/x");
    telegram.awaitText("/x");
  }

  @Test
  void aWebhookInTheWayIsRemoved() {
    platform.start(recordingBotService.bot());
    telegram.await("getUpdates");
    telegram.fault(
        "getUpdates",
        TelegramFault.error(409, "Conflict: can't use getUpdates method while webhook is active"));
    telegram.says(5, "/wake");

    Await.until(() -> telegram.calls("deleteWebhook").size() == 2);
    telegram.says(5, "/x");
    telegram.awaitText("/x");
  }

  @Test
  void answerIsRetriedAfterARateLimitAndABriefOutage() {
    telegram.fault("sendMessage", TelegramFault.tooMany(1));
    telegram.fault("sendMessage", TelegramFault.html(502));
    telegram.fault("sendMessage", TelegramFault.drop());
    platform.start(recordingBotService.bot());
    telegram.says(5, "/x");

    Await.until(() -> {
      clock.forward(Duration.ofMillis(100));
      return telegram.sent().size() == 1;
    });

    telegram.awaitText("/x");

    assertThat(telegram.sent()).hasSize(1);
    assertThat(telegram.calls("sendMessage")).hasSize(4);
  }

  @Test
  void anAnswerFollowsAGroupThatMoves() {
    telegram.fault("sendMessage", TelegramFault.migratedTo(-1009));
    platform.start(recordingBotService.bot());
    telegram.says(-77, "/x");

    assertThat(telegram.awaitText("/x").chat()).isEqualTo(-1009);
    assertThat(recordingBotService.news).containsExactly("telegram:-77 is now telegram:-1009");
  }

  @Test
  void answerToSomeoneWhoBlockedTheBotIsAbandoned() {
    telegram.chatFault(5, TelegramFault.error(403, "Forbidden: bot was blocked by the user"));
    platform.start(recordingBotService.bot());
    telegram.says(5, "/x");

    Await.until(() -> !recordingBotService.news.isEmpty());

    assertThat(recordingBotService.news.getFirst()).startsWith("telegram:5 is gone: 403");
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void closingIsImmediateAndEndsAllRequests() {
    var hold = new CountDownLatch(1);
    recordingBotService.answers((Question q) -> {
      await(hold);
      return Reply.text("en", "late");
    });
    var real = new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC());
    real.start(recordingBotService.bot());
    telegram.says(5, "/hangs");
    Await.until(() -> recordingBotService.questions.size() == 1);

    long before = System.nanoTime();
    real.close();
    long millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
    telegram.says(6, "/after");

    assertThat(millis).isLessThan(1_000);
    Await.until(() ->
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(t -> t.getName().startsWith("telegram-") && !t.isDaemon()));
    assertThat(recordingBotService.texts()).containsExactly("/hangs");
    assertThat(real.health().state()).isEqualTo(State.OFF);
    assertThat(telegram.sent()).isEmpty();
  }

  @Test
  void platformStartsOnlyOnce() {
    platform.start(recordingBotService.bot());

    assertThatThrownBy(() -> platform.start(recordingBotService.bot()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anAddressThatCannotBeCalledIsRefusedAtOnce() {
    for (var address : List.of("ftp://x.example", "https:///", "https://x.example/path", "/x")) {
      assertThatThrownBy(() -> new TelegramPlatform("1:a", URI.create(address), Clock.systemUTC()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Telegram API address");
    }
    assertThatThrownBy(
            () -> new TelegramPlatform(" ", TelegramPlatform.PUBLIC_API, Clock.systemUTC()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private boolean forward() {
    clock.forward(Duration.ofMillis(50));
    return true;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
