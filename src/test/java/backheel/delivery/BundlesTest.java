package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static backheel.delivery.DeliveryFixture.BOB;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.SendResult;
import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.outbox.OutgoingMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What piled up comes in one message, but not what may have been tried before. */
@ExtendWith(SilencedLog.class)
class BundlesTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  private static final long LATE = 1L << 50;

  private OutgoingMessage head() {
    return deliveryFixture.model.due("t", Set.of(), 1).getFirst();
  }

  @Test
  void fiveWaitingStoriesAreBundledAndFourAreNot() {
    deliveryFixture.owe(ANN, 4);
    deliveryFixture.owe(BOB, 5);
    deliveryFixture.go();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L, 5L + LATE);
  }

  @Test
  void bundleHoldsAtMostTenStories() {
    deliveryFixture.owe(ANN, 12);
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.model.counts("t").sent()).isEqualTo(10);
    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.platform.keys()).containsExactly(1L + LATE, 11L);
  }

  @Test
  void twoStoriesWaitingMoreThanAMinuteAreBundled() {
    deliveryFixture.owe(ANN, 2);
    deliveryFixture.passSeconds(60);
    deliveryFixture.owe(BOB, 2);
    deliveryFixture.pass(Duration.ofMillis(1));
    deliveryFixture.go();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L + LATE, 3L);
  }

  @Test
  void twoStoriesWaitingExactlyAMinuteAreSentSeparately() {
    deliveryFixture.owe(ANN, 2);
    deliveryFixture.passSeconds(60);
    deliveryFixture.go();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L);
  }

  @Test
  void singleStoryIsNeverBundled() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.passSeconds(3_600);
    deliveryFixture.go();

    assertThat(deliveryFixture.watched.count("bundle")).isZero();
    assertThat(deliveryFixture.platform.keys()).containsExactly(1L);
  }

  @Test
  void attemptedMessageIsRetriedUnchanged() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.platform.next.add(new SendResult.Unknown("no answer"));
    deliveryFixture.goAndHear();
    deliveryFixture.owe(ANN, 9);
    deliveryFixture.passSeconds(2);
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L, 1L);
    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.platform.keys()).containsExactly(1L, 1L, 2L + LATE);
  }

  @Test
  void deliveryThatAPreviousRunMayHaveSentIsNotBundled() {
    deliveryFixture.owe(ANN, 7);
    deliveryFixture.rounds().startRun(7);
    deliveryFixture.goAndHear();
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L, 2L + LATE);
  }

  @Test
  void onlyDeliveriesOfThisRunAreBundled() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.owe(BOB, 5);
    deliveryFixture.rounds().startRun(1);
    deliveryFixture.owe(ANN, 6);
    deliveryFixture.go();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L, 2L + LATE);
  }

  @Test
  void chatThatReceivedAMessageNoLongerHasABacklog() {
    deliveryFixture.owe(ANN, 7);
    var heads = head();
    deliveryFixture.rounds().startRun(heads.id());
    deliveryFixture.watched.instead("due", () -> List.of(heads));
    deliveryFixture.goAndHear();
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L, 2L + LATE);
    deliveryFixture.watched.instead("due", () -> List.of(heads));
    deliveryFixture.watched.instead("bundle", () -> heads);
    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.watched.count("bundle")).isEqualTo(2);
  }

  @Test
  void editDoesNotEndTheBacklogOfAChat() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.model.markSent(head(), "m", List.of(0L), deliveryFixture.clock.instant());
    deliveryFixture.model.grow(1);
    deliveryFixture.passSeconds(45);
    deliveryFixture.owe(ANN, 7);
    deliveryFixture.rounds().startRun(8);
    deliveryFixture.watched.instead("due", List::of);
    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.platform.changed).hasSize(1);

    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.platform.keys()).containsExactly(2L);
  }

  @Test
  void noticeIsNotBundled() {
    deliveryFixture.model.owe(ANN, 0, false);
    deliveryFixture.owe(ANN, 9);
    deliveryFixture.go();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L);
  }

  @Test
  void editIsNotBundled() {
    deliveryFixture.owe(ANN, 1);
    var head = head();
    var change =
        new OutgoingMessage(
            1, ANN, head.items(), "m7", 0, Optional.empty(), 9, NOON.minusSeconds(3_600));
    deliveryFixture.watched.instead("due", List::of);
    deliveryFixture.watched.instead("dueEdits", () -> List.of(change));
    deliveryFixture.go();

    assertThat(deliveryFixture.watched.count("bundle")).isZero();
    assertThat(deliveryFixture.platform.changed).containsExactly(new MessageRef(ANN, "m7"));
  }

  @Test
  void eachKindOfBundleHasItsOwnIdempotencyKeys() {
    int place = 2;
    for (var as : List.of(BundleKind.DIGEST, BundleKind.PREVIEW, BundleKind.WRAP_UP)) {
      var chat = new ChatId("t", as.name().toLowerCase(java.util.Locale.ROOT));
      var first = deliveryFixture.owe(chat, 9);
      deliveryFixture.model.due("t", Set.of(), 1);
      for (int i = 0; i < 9; i++) {
        deliveryFixture.model.holdForBundle(head(), NOON.plusSeconds(9), as, HoldReason.DIGEST);
      }
      deliveryFixture.passSeconds(9);
      deliveryFixture.goAndHear();
      deliveryFixture.passSeconds(-9);

      assertThat(deliveryFixture.platform.keys()).contains(first.id + ((long) place << 50));
      place++;
    }
    assertThat(deliveryFixture.watched.count("bundle")).isZero();
  }
}
