package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import backheel.store.Owed;
import backheel.store.Owed.Bundled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A chat that stays away is asked less and less often, and for a day at most. */
@ExtendWith(Quiet.class)
class PatienceTest {
  private final Stage stage = new Stage();

  private static final Delivery BUSY =
      new Delivery.TryLater(Duration.ofSeconds(2), Scope.CHAT, "500");

  private Owed tried(long id, int attempts, Instant since) {
    var items = List.of(new Owed.Item(id, 1, "", "", false));
    return new Owed(id, ANN, items, null, attempts, Bundled.NOT, 1, since);
  }

  private void busy(Owed owed) {
    var drawn = new Drawing.Drawn(backheel.chat.Reply.builder("en").reply(), List.of(0L));
    stage.parts().endings().ended(owed, drawn, BUSY, () -> {});
  }

  private Duration waitOf(long id, int attempts) {
    stage.model.hurry(ANN);
    busy(tried(id, attempts, NOON));
    return stage.untilDue();
  }

  @Test
  void twoDeliveriesThatFailedTogetherComeBackApartButWithinASecond() {
    stage.owe(ANN, 1);

    assertThat(waitOf(1, 0)).isEqualTo(Duration.ofMillis(2_769));
    assertThat(waitOf(1, 0)).isEqualTo(Duration.ofMillis(2_769));
    for (int id = 2; id < 500; id++) {
      assertThat(waitOf(id, 0)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_999));
    }
    assertThat(IntStream.range(0, 500).mapToObj(id -> waitOf(id, 0)).distinct().count())
        .isGreaterThan(300);
  }

  @Test
  void fromTheFourthAttemptOnItWaitsTwiceAsLongEachTimeUpToSeventeenMinutes() {
    stage.owe(ANN, 1);

    assertThat(waitOf(1, 2)).isEqualTo(Duration.ofMillis(2_769));
    assertThat(waitOf(1, 3)).isEqualTo(Duration.ofMillis(8_000 + 2_769));
    assertThat(waitOf(1, 4)).isEqualTo(Duration.ofMillis(16_000 + 2_769));
    assertThat(waitOf(1, 10)).isEqualTo(Duration.ofMillis(1_024_000 + 2_769));
    assertThat(waitOf(1, 40)).isEqualTo(Duration.ofMillis(1_024_000 + 2_769));
  }

  @Test
  void afterADayItIsGivenUp() {
    var row = stage.owe(ANN, 1);
    var day = Duration.ofDays(1);

    busy(tried(1, 9, NOON.minus(day)));
    assertThat(row.state).isZero();
    busy(tried(1, 2, NOON.minus(day).minusMillis(1)));
    assertThat(row.state).isZero();
    busy(tried(1, 3, NOON.minus(day).minusMillis(1)));

    assertThat(row.state).isEqualTo(2);
    assertThat(row.note).isEqualTo("nobody took it for a day: 500");
  }
}
