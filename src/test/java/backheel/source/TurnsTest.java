package backheel.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import backheel.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Duration GAP = Duration.ofSeconds(1);
  private final SettableClock clock = new SettableClock(Instant.parse("2026-06-16T21:00:00Z"));
  private final Turns turns = new Turns(clock, GAP);

  @Test
  void letsOneInAtATimeAndTheNextAfterAGap() throws FetchFailure {
    assertThat(turns.take("a")).isZero();
    turns.giveBack("a");
    clock.forward(Duration.ofMillis(300));

    assertThat(turns.take("a")).isEqualTo(Duration.ofMillis(700));
  }

  @Test
  void sendsThoseWhoComeTooEarlyAwayEachForLonger() throws FetchFailure {
    turns.take("a");

    assertThat(IntStream.range(0, 3).mapToObj(i -> sentAway()))
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4));
  }

  @Test
  void keepsHostsApart() throws FetchFailure {
    turns.take("a");

    assertThat(turns.take("b")).isZero();
  }

  private Duration sentAway() {
    var failure = catchThrowableOfType(FetchFailure.class, () -> turns.take("a"));
    assertThat(failure.kind()).isEqualTo(FetchFailure.Kind.OUR_TURN_LATER);
    var away = failure.stayAway();
    return away == null ? Duration.ZERO : away;
  }
}
