package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PushQueueTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final PushQueue pushQueue = new PushQueue();

  @Test
  void refusesMessagesWhileNoPageIsOpen() throws InterruptedException {
    assertThat(pushQueue.put(push(1))).isNull();

    pushQueue.join();
    assertThat(pushQueue.put(push(2))).isNotNull();

    pushQueue.leave();
    assertThat(pushQueue.put(push(3))).isNull();
    assertThat(pushQueue.after(0, Duration.ZERO))
        .extracting(PushedMessage::number)
        .containsExactly(2L);
  }

  @Test
  void takesADeliveryOnce() throws InterruptedException {
    pushQueue.join();
    var first = pushQueue.put(push(1));

    var again =
        pushQueue.put(PushedMessage.fresh(2, Reply.text("en", "again"), new IdempotencyKey(1)));

    assertThat(again).isSameAs(first);
    assertThat(pushQueue.after(0, Duration.ZERO)).hasSize(1);
  }

  @Test
  void keepsTheLastHundred() throws InterruptedException {
    pushQueue.join();
    for (int number = 1; number <= PushQueue.MAX_KEPT_PUSHES + 5; number++) {
      pushQueue.put(push(number));
    }

    var kept = pushQueue.after(0, Duration.ZERO);

    assertThat(kept).hasSize(PushQueue.MAX_KEPT_PUSHES);
    assertThat(kept.getFirst().number()).isEqualTo(6);
    assertThat(pushQueue.after(103, Duration.ZERO))
        .extracting(PushedMessage::number)
        .containsExactly(104L, 105L);
  }

  @Test
  void wakesAWaitingPageWhenAMessageArrives() throws Exception {
    pushQueue.join();
    var waiting = CompletableFuture.supplyAsync(this::firstAfterNothing);

    pushQueue.put(push(7));

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(7);
  }

  @Test
  void releasesWaitingPagesWhenItCloses() throws Exception {
    pushQueue.join();
    var waiting = CompletableFuture.supplyAsync(this::firstAfterNothing);

    pushQueue.close();

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
    assertThat(pushQueue.put(push(8))).isNull();
  }

  private long firstAfterNothing() {
    try {
      var pushes = pushQueue.after(0, LONG);
      return pushes.isEmpty() ? -1 : pushes.getFirst().number();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PushedMessage push(int number) {
    return PushedMessage.fresh(
        number, Reply.text("en", "push " + number), new IdempotencyKey(number));
  }
}
