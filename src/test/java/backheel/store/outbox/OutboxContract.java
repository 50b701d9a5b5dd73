package backheel.store.outbox;

import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of an outbox, which hold for the database and for the model of the simulation. */
abstract class OutboxContract {
  static final ChatId ANN = ChatId.parse("t:ann");
  static final ChatId BOB = ChatId.parse("t:bob");
  final SettableClock clock;

  OutboxContract(SettableClock clock) {
    this.clock = clock;
  }

  abstract Outbox outbox();

  /** Owes a story to a chat; the delivery. */
  abstract long owe(ChatId chat, long story);

  abstract void grow(long story);

  abstract void gone(ChatId chat);

  abstract void move(ChatId from, ChatId to);

  abstract void pause(ChatId chat);

  private OutgoingMessage head() {
    return outbox().due("t", Set.of(), 10).getFirst();
  }

  private void sent(OutgoingMessage outgoingMessage, String message) {
    outbox()
        .markSent(
            outgoingMessage,
            message,
            outgoingMessage.items().stream().map(item -> 0L).toList(),
            clock.instant());
  }

  private Instant in(int seconds) {
    return clock.instant().plusSeconds(seconds);
  }

  private void pass(int seconds) {
    clock.forward(Duration.ofSeconds(seconds));
  }

  @Test
  void messagesOfAChatAreInOrderAndChatsDoNotWaitForEachOther() {
    long first = owe(ANN, 1);
    long other = owe(BOB, 1);
    long second = owe(ANN, 2);

    assertThat(outbox().due("t", Set.of(), 10))
        .extracting(OutgoingMessage::id)
        .containsExactly(first, other);
    sent(head(), "m1");
    assertThat(outbox().due("t", Set.of(), 10))
        .extracting(OutgoingMessage::id)
        .containsExactlyInAnyOrder(second, other);
  }

  @Test
  void busyChatsAndOtherPlatformsAreExcluded() {
    owe(ANN, 1);
    long bob = owe(BOB, 1);
    owe(ChatId.parse("u:cid"), 1);

    assertThat(outbox().due("t", Set.of(ANN), 10))
        .extracting(OutgoingMessage::id)
        .containsExactly(bob);
    assertThat(outbox().due("t", Set.of(ANN, BOB), 10)).isEmpty();
  }

  @Test
  void delayedChatWaitsUntilItIsMadeDue() {
    owe(ANN, 1);

    outbox().delayLane(head(), in(60));
    assertThat(outbox().due("t", Set.of(), 10)).isEmpty();
    assertThat(outbox().nextDue("t")).contains(in(60));

    outbox().makeDue(ANN);
    assertThat(head().attempts()).isZero();
  }

  @Test
  void topicsOfAChatAreMadeDueWithIt() {
    var topic = new ChatId(ANN.platform(), ANN.address() + "/7");
    owe(topic, 1);
    outbox().delayLane(head(), in(60));

    outbox().makeDue(BOB);
    assertThat(outbox().due("t", Set.of(), 10)).isEmpty();
    outbox().makeDue(ANN);
    assertThat(head().chat()).isEqualTo(topic);
  }

  @Test
  void postponedMessageKeepsItsPlaceAndCountsTheAttempt() {
    long first = owe(ANN, 1);
    owe(ANN, 2);

    outbox().retryLater(head(), in(5), "busy");
    assertThat(outbox().due("t", Set.of(), 10)).isEmpty();

    pass(5);
    assertThat(head().id()).isEqualTo(first);
    assertThat(head().attempts()).isEqualTo(1);
  }

  @Test
  void aBundleStaysAsItIsAndIsMarkedAsOne() {
    long first = owe(ANN, 1);
    long second = owe(ANN, 2);
    outbox().bundle(head(), 10);
    owe(ANN, 3);

    var bundle = head();
    assertThat(bundle.items())
        .extracting(OutgoingMessage.Item::delivery)
        .containsExactly(first, second);
    assertThat(bundle.bundle()).contains(BundleKind.BACKLOG);
    assertThat(bundle.id()).isEqualTo(first);

    sent(bundle, "m1");
    assertThat(outbox().counts("t").pending()).isEqualTo(1);
    assertThat(outbox().countSentSince(ANN, NOON)).isEqualTo(1);
  }

  @Test
  void bundleHasAMaximumSize() {
    for (int story = 1; story <= 5; story++) {
      owe(ANN, story);
    }

    assertThat(outbox().bundle(head(), 3).items()).hasSize(3);
  }

  @Test
  void markingAsSentTwiceChangesNothing() {
    owe(ANN, 1);
    owe(ANN, 2);
    var first = head();
    sent(first, "m1");

    pass(1);
    sent(first, "m1");

    assertThat(outbox().counts("t")).isEqualTo(new Outbox.Counts(1, 1, 0));
  }

  @Test
  void lateMarkDoesNotEndADelay() {
    owe(ANN, 1);
    owe(ANN, 2);
    var first = head();
    sent(first, "m1");
    outbox().retryLater(head(), in(60), "429");

    sent(first, "m1");

    assertThat(outbox().due("t", Set.of(), 10)).isEmpty();
    assertThat(outbox().nextDue("t")).contains(in(60));
  }

  @Test
  void markingAsSentKeepsTheGapOfTheChat() {
    owe(ANN, 1);
    owe(ANN, 2);

    outbox().markSent(head(), "m1", List.of(0L), in(3));

    assertThat(outbox().due("t", Set.of(), 10)).isEmpty();
    assertThat(outbox().nextDue("t")).contains(in(3));
  }

  @Test
  void abandonedMessageLeavesTheOutbox() {
    owe(ANN, 1);
    long second = owe(ANN, 2);

    outbox().abandon(head(), "odd");

    assertThat(head().id()).isEqualTo(second);
    assertThat(outbox().counts("t")).isEqualTo(new Outbox.Counts(1, 0, 1));
  }

  @Test
  void heldMessagesAreBundledAndOthersAreNotBlocked() {
    long first = owe(ANN, 1);
    outbox().holdForBundle(head(), in(600), BundleKind.DIGEST, HoldReason.DIGEST);
    long second = owe(ANN, 2);
    outbox().holdForBundle(head(), in(600), BundleKind.DIGEST, HoldReason.DIGEST);
    long third = owe(ANN, 3);

    assertThat(head().id()).isEqualTo(third);
    sent(head(), "m1");
    assertThat(outbox().nextDue("t")).contains(in(600));

    pass(600);
    var digest = head();
    assertThat(digest.items())
        .extracting(OutgoingMessage.Item::delivery)
        .containsExactly(first, second);
    assertThat(digest.bundle()).contains(BundleKind.DIGEST);
  }

  @Test
  void digestIsDueEvenIfItsChatIsDelayed() {
    owe(ANN, 1);
    outbox().holdForBundle(head(), in(600), BundleKind.DIGEST, HoldReason.DIGEST);
    owe(ANN, 2);
    outbox().delayLane(head(), in(6000));

    pass(600);

    assertThat(head().bundle()).contains(BundleKind.DIGEST);
  }

  @Test
  void aDigestDoesNotCountForTheCap() {
    owe(ANN, 1);
    outbox().holdForBundle(head(), in(600), BundleKind.DIGEST, HoldReason.DIGEST);
    pass(600);
    sent(head(), "m1");
    owe(ANN, 2);
    sent(head(), "m2");

    assertThat(outbox().countSentSince(ANN, NOON)).isEqualTo(1);
  }

  @Test
  void grownStoryEditsItsMessageAfterAWhile() {
    owe(ANN, 1);
    sent(head(), "m1");

    grow(1);
    assertThat(outbox().dueEdits("t", Set.of(), 10)).isEmpty();

    pass(45);
    var edit = outbox().dueEdits("t", Set.of(), 10).getFirst();
    assertThat(edit.isEdit()).isTrue();
    assertThat(edit.editedMessageId()).isEqualTo("m1");
    outbox().markSent(edit, "m1", List.of(1L), clock.instant());
    assertThat(outbox().dueEdits("t", Set.of(), 10)).isEmpty();
    assertThat(outbox().nextDue("t")).isEmpty();
  }

  @Test
  void storyThatGrowsInFlightIsEditedAfterwards() {
    owe(ANN, 1);
    var outgoingMessage = head();
    grow(1);

    outbox().markSent(outgoingMessage, "m1", List.of(0L), clock.instant());

    pass(45);
    assertThat(outbox().dueEdits("t", Set.of(), 10)).hasSize(1);
    assertThat(outbox().dueEdits("t", Set.of(ANN), 10)).isEmpty();
  }

  @Test
  void repeatedMarkOfAnOldEditionKeepsTheEdit() {
    owe(ANN, 1);
    var outgoingMessage = head();
    sent(outgoingMessage, "m1");
    grow(1);
    pass(45);
    outbox()
        .markSent(
            outbox().dueEdits("t", Set.of(), 10).getFirst(), "m1", List.of(1L), clock.instant());

    sent(outgoingMessage, "m1");

    assertThat(outbox().nextDue("t")).isEmpty();
  }

  @Test
  void editInADelayedChatIsNotDueBeforeTheChat() {
    owe(ANN, 1);
    sent(head(), "m1");
    owe(ANN, 2);
    outbox().delayLane(head(), in(600));
    grow(1);

    pass(60);

    assertThat(outbox().dueEdits("t", Set.of(), 10)).isEmpty();
    assertThat(outbox().nextDue("t")).contains(in(540));
  }

  @Test
  void postponedEditWaitsAndCountsTheAttempt() {
    owe(ANN, 1);
    sent(head(), "m1");
    grow(1);
    pass(45);

    outbox().retryLater(outbox().dueEdits("t", Set.of(), 10).getFirst(), in(5), "busy");
    assertThat(outbox().dueEdits("t", Set.of(), 10)).isEmpty();

    pass(5);
    assertThat(outbox().dueEdits("t", Set.of(), 10).getFirst().attempts()).isEqualTo(1);
  }

  @Test
  void abandonedEditIsForgotten() {
    owe(ANN, 1);
    sent(head(), "m1");
    grow(1);
    pass(45);

    outbox().abandon(outbox().dueEdits("t", Set.of(), 10).getFirst(), "too old");

    assertThat(outbox().nextDue("t")).isEmpty();
    assertThat(outbox().counts("t")).isEqualTo(new Outbox.Counts(0, 1, 0));
  }

  @Test
  void messageSentWhileTheChatWasPausedOrGoneIsNotRepeated() {
    owe(ANN, 1);
    owe(BOB, 1);
    var owed = outbox().due("t", Set.of(), 10);
    pause(ANN);
    gone(BOB);
    grow(1);

    sent(owed.getFirst(), "m1");
    sent(owed.getLast(), "m2");

    pass(60);
    assertThat(outbox().counts("t")).isEqualTo(new Outbox.Counts(0, 2, 0));
    assertThat(outbox().due("t", Set.of(), 10)).isEmpty();
    assertThat(outbox().dueEdits("t", Set.of(), 10)).allMatch(OutgoingMessage::isEdit);
  }

  @Test
  void movedChatReceivesItsMessagesWithoutEdits() {
    owe(ChatId.parse("t:-1"), 1);
    owe(ChatId.parse("t:-1"), 2);
    sent(head(), "m1");

    move(ChatId.parse("t:-1"), ChatId.parse("t:-2"));
    grow(1);
    pass(60);

    assertThat(head().chat()).isEqualTo(ChatId.parse("t:-2"));
    assertThat(outbox().dueEdits("t", Set.of(), 10)).isEmpty();
    assertThat(outbox().countSentSince(ChatId.parse("t:-2"), NOON)).isEqualTo(1);
  }

  @Test
  void messageSentBeforeAMoveIsNotEditedInTheNewChat() {
    owe(ChatId.parse("t:-1"), 1);
    var outgoingMessage = head();
    move(ChatId.parse("t:-1"), ChatId.parse("t:-2"));
    grow(1);

    sent(outgoingMessage, "m1");

    pass(60);
    assertThat(outbox().dueEdits("t", Set.of(), 10)).isEmpty();
    assertThat(outbox().due("t", Set.of(), 10)).isEmpty();
    assertThat(outbox().counts("t").sent()).isEqualTo(1);
  }

  @Test
  void unreachableChatReceivesNoEdits() {
    owe(ChatId.parse("t:-1"), 1);
    sent(head(), "m1");
    gone(ChatId.parse("t:-1"));

    grow(1);

    assertThat(outbox().nextDue("t")).isEmpty();
  }

  @Test
  void longestWaitingChatGoesFirst() {
    owe(ANN, 1);
    owe(ANN, 2);
    sent(head(), "m1");
    pass(1);
    owe(BOB, 3);
    pass(1);

    assertThat(outbox().due("t", Set.of(), 1))
        .extracting(OutgoingMessage::chat)
        .containsExactly(ANN);
  }

  @Test
  void clockSetBackShortensTheDelays() {
    owe(ANN, 1);
    outbox().delayLane(head(), in(60));

    outbox().shiftBack("t", Duration.ofSeconds(50));

    assertThat(outbox().nextDue("t")).contains(in(10));
  }

  @Test
  void recentlySentMessagesAreListedOldestFirst() {
    owe(ANN, 1);
    sent(head(), "m1");
    pass(5);
    owe(BOB, 1);
    sent(head(), "m2");

    assertThat(outbox().recentlySent("t", NOON))
        .extracting(Outbox.Sent::chat)
        .containsExactly(ANN, BOB);
    assertThat(outbox().recentlySent("t", NOON.plusSeconds(1))).hasSize(1);
    assertThat(outbox().lastEndedAt()).contains(clock.instant());
  }

  @Test
  void oldDeliveriesAreDeletedAndTheirNumbersNotReused() {
    owe(ANN, 1);
    sent(head(), "m1");
    long last = owe(ANN, 2);
    sent(head(), "m2");
    pass(60);

    assertThat(outbox().deleteEnded(clock.instant())).isEqualTo(2);

    assertThat(owe(BOB, 3)).isGreaterThan(last);
  }
}
