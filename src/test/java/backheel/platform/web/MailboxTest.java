package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Reply;
import backheel.chat.SendKey;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Mailbox mailbox = new Mailbox();

  @Test
  void takesNothingWhileNobodyReads() throws InterruptedException {
    assertThat(mailbox.put(push(1))).isNull();

    mailbox.join();
    assertThat(mailbox.put(push(2))).isNotNull();

    mailbox.leave();
    assertThat(mailbox.put(push(3))).isNull();
    assertThat(mailbox.after(0, Duration.ZERO)).extracting(Push::number).containsExactly(2L);
  }

  @Test
  void takesADeliveryOnce() throws InterruptedException {
    mailbox.join();
    var first = mailbox.put(push(1));

    var again = mailbox.put(Push.fresh(2, Reply.text("en", "again"), new SendKey(1)));

    assertThat(again).isSameAs(first);
    assertThat(mailbox.after(0, Duration.ZERO)).hasSize(1);
  }

  @Test
  void keepsTheLastHundred() throws InterruptedException {
    mailbox.join();
    for (int number = 1; number <= Mailbox.KEPT + 5; number++) {
      mailbox.put(push(number));
    }

    var kept = mailbox.after(0, Duration.ZERO);

    assertThat(kept).hasSize(Mailbox.KEPT);
    assertThat(kept.getFirst().number()).isEqualTo(6);
    assertThat(mailbox.after(103, Duration.ZERO))
        .extracting(Push::number)
        .containsExactly(104L, 105L);
  }

  @Test
  void wakesWhoWaitsWhenSomethingIsPushed() throws Exception {
    mailbox.join();
    var waiting = CompletableFuture.supplyAsync(this::firstAfterNothing);

    mailbox.put(push(7));

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(7);
  }

  @Test
  void sendsEverybodyAwayWhenItCloses() throws Exception {
    mailbox.join();
    var waiting = CompletableFuture.supplyAsync(this::firstAfterNothing);

    mailbox.close();

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
    assertThat(mailbox.put(push(8))).isNull();
  }

  private long firstAfterNothing() {
    try {
      var pushes = mailbox.after(0, LONG);
      return pushes.isEmpty() ? -1 : pushes.getFirst().number();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Push push(int number) {
    return Push.fresh(number, Reply.text("en", "push " + number), new SendKey(number));
  }
}
