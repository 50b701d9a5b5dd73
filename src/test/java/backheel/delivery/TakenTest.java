package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Limits;
import backheel.chat.MessageRef;
import backheel.store.Owed;
import backheel.store.Owed.Bundled;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A message that was taken is noted, marked, and no longer owed. */
@ExtendWith(Quiet.class)
class TakenTest {
  private final Stage stage = new Stage();

  private static final Duration GAP = Duration.ofSeconds(3);

  private void tell(Owed owed, long edition) {
    var drawn = new Drawing.Drawn(backheel.chat.Reply.builder("en").reply(), List.of(edition));
    var chat = ChatId.parse(owed.chat());
    stage
        .parts()
        .endings()
        .ended(owed, drawn, new Delivery.Sent(new MessageRef(chat, "m")), () -> {});
  }

  private Owed head(int attempts) {
    var head = stage.model.due("t", Set.of(), 1).getFirst();
    return new Owed(
        head.id(), head.chat(), head.items(), null, attempts, Bundled.NOT, 1, head.since());
  }

  @Test
  void itIsInTheJournalUntilItIsMarkedAndItsLaneWaitsForTheChatsGap() {
    stage.platform.limits = new Limits(GAP, 0);
    var first = stage.owe(ANN, 2);
    stage.watched.fail("sent");
    stage.goAndHear();

    var entry = new SentJournal.Entry(ANN, List.of(first.id), List.of(0L), "m1", NOON.plus(GAP));
    assertThat(stage.journal.open).containsExactly(entry);
    stage.legs.doPlanned();
    assertThat(stage.journal.open).isEmpty();
    assertThat(stage.journal.everTaken).containsExactly(entry);
    assertThat(first.message).isEqualTo("m1");
    assertThat(stage.lanes.nextDue("t")).contains(NOON.plus(GAP));
  }

  @Test
  void aChangeNeedsNoJournal() {
    stage.owe(ANN, 1);
    stage.goAndHear();
    stage.model.grow(1);
    stage.passSeconds(45);
    stage.goAndHear();

    assertThat(stage.platform.changed).hasSize(1);
    assertThat(stage.journal.everTaken).hasSize(1);
    assertThat(stage.model.row(1).edition).isEqualTo(1);
  }

  @Test
  void whatTheNextLifeMarksIsWhatWasTaken() {
    var items = List.of(new Owed.Item(4, 1, "a", "", false), new Owed.Item(6, 2, "b", "", true));
    var owed = new Owed(4, ANN, items, null, 2, Bundled.LATE, 2, NOON);
    var entry = SentJournal.Entry.of(owed, List.of(7L, 8L), "m", NOON);

    assertThat(entry.deliveries()).containsExactly(4L, 6L);
    assertThat(entry.owed().id()).isEqualTo(4);
    assertThat(entry.owed().chat()).isEqualTo(ANN);
    assertThat(entry.owed().isEdit()).isFalse();
    assertThat(entry.owed().items()).extracting(Owed.Item::delivery).containsExactly(4L, 6L);
  }

  @Test
  void whereCopiesAreShownPeopleSeeTheLastEdition() {
    var row = stage.owe(ANN, 1);
    tell(head(3), 5);

    assertThat(row.edition).isEqualTo(5);
  }

  @Test
  void whereCopiesAreRefusedWhatWasTriedMayStandThereAsItWas() {
    stage.platform.refusesCopies = true;
    var row = stage.owe(ANN, 1);
    tell(head(1), 5);

    assertThat(row.edition).isZero();
  }

  @Test
  void whereCopiesAreRefusedTheFirstAttemptIsSeenAsItIs() {
    stage.platform.refusesCopies = true;
    var row = stage.owe(ANN, 1);
    tell(head(0), 5);

    assertThat(row.edition).isEqualTo(5);
  }

  @Test
  void whereCopiesAreRefusedALifeBeforeMayHaveSentIt() {
    stage.platform.refusesCopies = true;
    var former = stage.owe(ANN, 1);
    stage.rounds().begin(former.id);
    tell(head(0), 5);
    var own = stage.owe(ANN, 1);
    tell(head(0), 5);

    assertThat(former.edition).isZero();
    assertThat(own.edition).isEqualTo(5);
  }

  @Test
  void aChangeThatWasTriedBeforeIsSeenAsItIs() {
    stage.platform.refusesCopies = true;
    var row = stage.owe(ANN, 1);
    tell(head(0), 1);
    stage.model.grow(1);
    var change = new Owed(row.id, ANN, List.of(item(row.id)), "m", 4, Bundled.NOT, 0, NOON);
    tell(change, 6);

    assertThat(row.edition).isEqualTo(6);
  }

  private static Owed.Item item(long delivery) {
    return new Owed.Item(delivery, 1, "", "", false);
  }
}
