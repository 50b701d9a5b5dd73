package backheel.platform.telegram.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import backheel.platform.telegram.RecordingBotService;
import backheel.platform.telegram.send.BotToken;
import backheel.platform.telegram.send.ThrottledLog;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;

class TelegramReceiverTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final PerChatExecutor perChatExecutor = new PerChatExecutor(threads);
  private static final Duration LONG = Duration.ofSeconds(20);
  private final RecordingBotService memory = new RecordingBotService();
  private final List<Integer> heard = new CopyOnWriteArrayList<>();
  private final List<Update> declined = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void repeatedUpdateIsHandledOnce() throws JsonProcessingException {
    var telegramReceiver = inbox(update -> heard.add(update.getUpdateId()));

    telegramReceiver.receive(List.of(update(1, 5), update(2, 5), update(1, 5)));
    telegramReceiver.receive(List.of(update(2, 5), update(3, 5)));
    telegramReceiver.awaitHandled(LONG);

    assertThat(heard).containsExactly(1, 2, 3);
  }

  @Test
  void exceptionsOfHandlersAreCaught() throws JsonProcessingException {
    var telegramReceiver =
        inbox(update -> {
          throw new StackOverflowError();
        });
    var broken = new ArrayList<Update>();
    broken.add(new Update());
    broken.add(update(1, 5));

    assertThatCode(() -> telegramReceiver.receive(broken)).doesNotThrowAnyException();
  }

  @Test
  void waitingForHandlersHasATimeout() throws JsonProcessingException {
    var hold = new CountDownLatch(1);
    var telegramReceiver =
        inbox(update -> {
          try {
            hold.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          heard.add(update.getUpdateId());
        });

    telegramReceiver.receive(List.of(update(1, 5)));
    telegramReceiver.awaitHandled(Duration.ofMillis(20));

    assertThat(heard).isEmpty();
    hold.countDown();
    telegramReceiver.awaitHandled(LONG);
    assertThat(heard).containsExactly(1);
  }

  @Test
  void updateInProgressIsNotConfirmed() throws JsonProcessingException {
    var hold = new CountDownLatch(1);
    var telegramReceiver =
        inbox(update -> {
          if (update.getUpdateId() == 11) {
            try {
              hold.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        });
    assertThat(telegramReceiver.firstToKeep(9)).isEqualTo(10);

    telegramReceiver.receive(List.of(update(10, 5), update(11, 6), update(12, 7)));

    assertThat(telegramReceiver.awaitHandled(10, LONG)).isTrue();
    assertThat(telegramReceiver.awaitHandled(12, LONG)).isTrue();
    assertThat(telegramReceiver.firstToKeep(12)).isEqualTo(11);
    // However slow one chat is, half of each poll is for what is new.
    assertThat(telegramReceiver.firstToKeep(200)).isEqualTo(151);
    hold.countDown();
    telegramReceiver.awaitHandled(LONG);
    assertThat(telegramReceiver.firstToKeep(12)).isEqualTo(13);
  }

  @Test
  void updateOfAPreviousRunIsNotHandledAgain() throws JsonProcessingException {
    memory.markProcessed("telegram/1", 1);
    var telegramReceiver = inbox(update -> heard.add(update.getUpdateId()));

    telegramReceiver.receive(List.of(update(1, 5), update(2, 5)));
    telegramReceiver.awaitHandled(LONG);

    assertThat(heard).containsExactly(2);
    Await.until(() -> memory.isProcessed("telegram/1", 2));
  }

  @Test
  void unhandledUpdateIsNeitherStoredNorConfirmed() throws JsonProcessingException {
    var throttledLog = new ThrottledLog(Clock.systemUTC(), new BotToken("1:a"));
    var telegramReceiver =
        new TelegramReceiver(
            Clock.systemUTC(),
            throttledLog,
            perChatExecutor,
            new ProcessedUpdateLog(memory, "telegram/1", throttledLog),
            update -> {},
            update -> false,
            update -> {});

    telegramReceiver.receive(List.of(update(7, 5)));

    assertThat(telegramReceiver.awaitHandled(7, LONG)).isFalse();
    assertThat(telegramReceiver.firstToKeep(7)).isEqualTo(7);
    assertThat(memory.isProcessed("telegram/1", 7)).isFalse();
  }

  @Test
  void floodOfOnePersonDelaysNobodyAndIsConfirmed() throws JsonProcessingException {
    var hold = new CountDownLatch(1);
    var telegramReceiver =
        inbox(update -> {
          if (UpdateQuotas.sender(update) == 7) {
            try {
              hold.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          heard.add(update.getUpdateId());
        });

    for (int i = 1; i <= 10_000; i++) {
      // In a hundred groups, and all by one person.
      telegramReceiver.receive(List.of(update(i, -1_000 - i % 100, 7)));
    }
    telegramReceiver.receive(List.of(update(10_001, 5)));

    assertThat(telegramReceiver.awaitHandled(10_001, LONG)).isTrue();
    assertThat(heard).containsExactly(10_001);
    assertThat(telegramReceiver.firstToKeep(10_001)).isEqualTo(10_002);
    hold.countDown();
    Await.until(() -> heard.size() == 1 + UpdateQuotas.MAX_UPDATES_PER_SENDER);
    Await.until(() -> declined.size() == 1);
  }

  @Test
  void busyGroupDoesNotDelayOtherChats() throws JsonProcessingException {
    var hold = new CountDownLatch(1);
    var telegramReceiver =
        inbox(update -> {
          if (PerChatExecutor.keyOf(update) == -9) {
            try {
              hold.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          heard.add(update.getUpdateId());
        });

    for (int i = 1; i <= 3_000; i++) {
      telegramReceiver.receive(List.of(update(i, -9, 100_000 + i)));
    }
    telegramReceiver.receive(List.of(update(3_001, 5)));

    assertThat(telegramReceiver.awaitHandled(3_001, LONG)).isTrue();
    hold.countDown();
    Await.until(() -> heard.size() == 1 + UpdateQuotas.MAX_UPDATES_PER_CHAT);
  }

  @Test
  void personIsServedAgainAfterAFlood() throws JsonProcessingException {
    var telegramReceiver = inbox(update -> heard.add(update.getUpdateId()));
    for (int i = 1; i <= 500; i++) {
      telegramReceiver.receive(List.of(update(i, 7)));
    }
    Await.until(() -> perChatExecutor.activeChats() == 0);
    heard.clear();

    telegramReceiver.receive(List.of(update(501, 7)));

    assertThat(telegramReceiver.awaitHandled(501, LONG)).isTrue();
    Await.until(() -> heard.contains(501));
  }

  @Test
  void updatesOfAChatKeepTheirOrderAndLeaveNoQueueBehind() {
    var order = new CopyOnWriteArrayList<Integer>();

    IntStream.range(0, 1_000).forEach(i -> put(order, i));

    Await.until(() -> order.size() == 1_000);
    assertThat(order).isSorted();
    Await.until(() -> perChatExecutor.activeChats() == 0);
  }

  private void put(List<Integer> order, int number) {
    var unused = perChatExecutor.submit(7, () -> order.add(number));
  }

  private TelegramReceiver inbox(Consumer<Update> ears) {
    var clock = Clock.systemUTC();
    var throttledLog = new ThrottledLog(clock, new BotToken("1:a"));
    return new TelegramReceiver(
        clock,
        throttledLog,
        perChatExecutor,
        new ProcessedUpdateLog(memory, "telegram/1", throttledLog),
        update -> {},
        update -> {
          ears.accept(update);
          return true;
        },
        declined::add);
  }

  private static Update update(int id, long chat) throws JsonProcessingException {
    return update(id, chat, chat);
  }

  private static Update update(int id, long chat, long person) throws JsonProcessingException {
    var update = FakeTelegram.JSON.createObjectNode().put("update_id", id);
    update.set("message", TelegramUpdates.message(chat, person, "/x"));
    return FakeTelegram.JSON.treeToValue(update, Update.class);
  }
}
