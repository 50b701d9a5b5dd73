package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatRateLimit;
import backheel.chat.MessageRef;
import backheel.chat.SendResult;
import backheel.message.MessageRenderer;
import backheel.schedule.BundleKind;
import backheel.store.outbox.OutgoingMessage;
import backheel.subscription.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A message that was taken is noted, marked, and no longer owed. */
@ExtendWith(SilencedLog.class)
class SentMessagesTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  private static final Duration GAP = Duration.ofSeconds(3);

  private void tell(OutgoingMessage outgoingMessage, long edition) {
    var rendered =
        new MessageRenderer.Rendered(backheel.chat.Reply.builder("en").build(), List.of(edition));
    var chat = outgoingMessage.chat();
    deliveryFixture
        .parts()
        .endings()
        .handle(
            outgoingMessage, rendered, new SendResult.Sent(new MessageRef(chat, "m")), () -> {});
  }

  private OutgoingMessage head(int attempts) {
    var head = deliveryFixture.model.due("t", Set.of(), 1).getFirst();
    return new OutgoingMessage(
        head.id(), head.chat(), head.items(), null, attempts, Optional.empty(), 1, head.queuedAt());
  }

  @Test
  void sentMessageStaysInTheJournalUntilMarked() {
    deliveryFixture.platform.chatRateLimit = new ChatRateLimit(GAP, 0);
    var first = deliveryFixture.owe(ANN, 2);
    deliveryFixture.watched.fail("markSent");
    deliveryFixture.goAndHear();

    var entry = new SentJournal.Entry(ANN, List.of(first.id), List.of(0L), "m1", NOON.plus(GAP));
    assertThat(deliveryFixture.journal.open).containsExactly(entry);
    deliveryFixture.legs.doPlanned();
    assertThat(deliveryFixture.journal.open).isEmpty();
    assertThat(deliveryFixture.journal.everTaken).containsExactly(entry);
    assertThat(first.message).isEqualTo("m1");
    assertThat(deliveryFixture.outbox.nextDue("t")).contains(NOON.plus(GAP));
  }

  @Test
  void editIsNotJournalled() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.goAndHear();
    deliveryFixture.model.grow(1);
    deliveryFixture.passSeconds(45);
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.platform.changed).hasSize(1);
    assertThat(deliveryFixture.journal.everTaken).hasSize(1);
    assertThat(deliveryFixture.model.row(1).edition).isEqualTo(1);
  }

  @Test
  void journalEntryMatchesTheSentMessage() {
    var items =
        List.<OutgoingMessage.Item>of(
            new OutgoingMessage.StoryItem(4, 1, new Topic.OfSubject("a"), false),
            new OutgoingMessage.StoryItem(6, 2, new Topic.OfSubject("b"), true));
    var outgoingMessage =
        new OutgoingMessage(4, ANN, items, null, 2, Optional.of(BundleKind.BACKLOG), 2, NOON);
    var entry = SentJournal.Entry.of(outgoingMessage, List.of(7L, 8L), "m", NOON);

    assertThat(entry.deliveries()).containsExactly(4L, 6L);
    assertThat(entry.toMessage().id()).isEqualTo(4);
    assertThat(entry.toMessage().chat()).isEqualTo(ANN);
    assertThat(entry.toMessage().isEdit()).isFalse();
    assertThat(entry.toMessage().items())
        .extracting(OutgoingMessage.Item::delivery)
        .containsExactly(4L, 6L);
  }

  @Test
  void lastEditionIsRecordedWhereThePlatformShowsDuplicates() {
    var row = deliveryFixture.owe(ANN, 1);
    tell(head(3), 5);

    assertThat(row.edition).isEqualTo(5);
  }

  @Test
  void firstEditionIsRecordedForARetryWhereThePlatformRefusesDuplicates() {
    deliveryFixture.platform.refusesCopies = true;
    var row = deliveryFixture.owe(ANN, 1);
    tell(head(1), 5);

    assertThat(row.edition).isZero();
  }

  @Test
  void sentEditionIsRecordedForAFirstAttemptWhereThePlatformRefusesDuplicates() {
    deliveryFixture.platform.refusesCopies = true;
    var row = deliveryFixture.owe(ANN, 1);
    tell(head(0), 5);

    assertThat(row.edition).isEqualTo(5);
  }

  @Test
  void firstEditionIsRecordedForDeliveriesOfThePreviousRun() {
    deliveryFixture.platform.refusesCopies = true;
    var former = deliveryFixture.owe(ANN, 1);
    deliveryFixture.rounds().startRun(former.id);
    tell(head(0), 5);
    var own = deliveryFixture.owe(ANN, 1);
    tell(head(0), 5);

    assertThat(former.edition).isZero();
    assertThat(own.edition).isEqualTo(5);
  }

  @Test
  void retriedEditRecordsItsOwnEdition() {
    deliveryFixture.platform.refusesCopies = true;
    var row = deliveryFixture.owe(ANN, 1);
    tell(head(0), 1);
    deliveryFixture.model.grow(1);
    var change =
        new OutgoingMessage(row.id, ANN, List.of(item(row.id)), "m", 4, Optional.empty(), 0, NOON);
    tell(change, 6);

    assertThat(row.edition).isEqualTo(6);
  }

  private static OutgoingMessage.Item item(long delivery) {
    return new OutgoingMessage.StoryItem(delivery, 1, Topic.everything(), false);
  }
}
