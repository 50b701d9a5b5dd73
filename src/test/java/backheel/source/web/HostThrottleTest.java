package backheel.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import backheel.source.worker.FetchException;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostThrottleTest {
  private static final Duration GAP = Duration.ofSeconds(1);
  private final SettableClock clock = new SettableClock(Instant.parse("2026-06-16T21:00:00Z"));
  private final HostThrottle hostThrottle = new HostThrottle(clock, GAP);

  @Test
  void letsOneInAtATimeAndTheNextAfterAGap() throws FetchException {
    assertThat(hostThrottle.acquire("a")).isZero();
    hostThrottle.release("a");
    clock.forward(Duration.ofMillis(300));

    assertThat(hostThrottle.acquire("a")).isEqualTo(Duration.ofMillis(700));
  }

  @Test
  void sendsThoseWhoComeTooEarlyAwayEachForLonger() throws FetchException {
    hostThrottle.acquire("a");

    assertThat(IntStream.range(0, 3).mapToObj(i -> sentAway()))
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4));
  }

  @Test
  void keepsHostsApart() throws FetchException {
    hostThrottle.acquire("a");

    assertThat(hostThrottle.acquire("b")).isZero();
  }

  private Duration sentAway() {
    var failure = catchThrowableOfType(FetchException.class, () -> hostThrottle.acquire("a"));
    assertThat(failure.kind()).isEqualTo(FetchException.Kind.THROTTLED);
    var away = failure.retryAfter();
    return away == null ? Duration.ZERO : away;
  }
}
