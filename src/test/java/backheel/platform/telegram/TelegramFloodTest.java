package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Reply;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person says ten thousand things, and somebody else asks a question. */
class TelegramFloodTest {
  private static final int MAX_UPDATES_PER_SENDER = 40;
  private static final long FLOODER = 666;
  private static final long FAN = 5;
  private static final int FLOOD = 10_000;

  private final FakeTelegram telegram = new FakeTelegram();
  private final RecordingBotService recordingBotService = new RecordingBotService();
  private final CountDownLatch hold = new CountDownLatch(1);
  private final TelegramPlatform platform =
      new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC());

  @AfterEach
  void close() {
    hold.countDown();
    platform.close();
    telegram.close();
  }

  private void listen() {
    // Answers to one who floods may be as slow as they like.
    recordingBotService.answers(question -> {
      if (question.asker() != null && question.asker().address().equals("666")) {
        await();
      }
      return Reply.text("en", "Here you are");
    });
    platform.start(recordingBotService.bot());
    telegram.await("getUpdates");
  }

  private void await() {
    try {
      hold.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void floodOfOnePersonDoesNotDelayAnother() {
    listen();
    for (int i = 0; i < FLOOD; i++) {
      telegram.says(FLOODER, "/latest " + i);
    }
    telegram.says(FAN, "/help");

    answered(FAN);
    assertThat(telegram.sent()).noneMatch(call -> call.chat() == FLOODER);
  }

  @Test
  void floodAcrossGroupsCountsForItsPerson() {
    listen();
    for (int i = 0; i < FLOOD; i++) {
      telegram.happens(
          "message", TelegramUpdates.message(-1_000 - i % 100, FLOODER, "/latest " + i));
    }
    telegram.says(FAN, "/help");

    answered(FAN);
  }

  @Test
  void floodIsAnsweredOnce() {
    listen();
    for (int i = 0; i < 1_000; i++) {
      telegram.says(FLOODER, "/latest " + i);
    }
    Await.until(() -> telegram.unconfirmed() == 0);
    hold.countDown();

    Await.until(() -> telegram.sent().stream().anyMatch(c -> c.text().equals("Too much")));
    Await.until(() -> telegram.sent().size() == MAX_UPDATES_PER_SENDER + 1);
    assertThat(recordingBotService.tooMuch).hasSize(1);
  }

  private void answered(long chat) {
    Await.until(() -> telegram.sent().stream().anyMatch(call -> call.chat() == chat));
  }
}
