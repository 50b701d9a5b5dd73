package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final String ROUTE = "POST channels/1/messages";
  private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T12:00:00Z"));
  private final RateLimits limits = new RateLimits(clock);

  @Test
  void aRouteWithoutAnythingLeftIsClosedUntilItsReset() {
    limits.learn(
        ROUTE, answer(200, "{}", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset-After", "1.25"));

    assertThat(limits.closed(ROUTE)).isEqualTo(Duration.ofMillis(1250));
    assertThat(limits.closed("POST channels/2/messages")).isZero();
    clock.forward(Duration.ofMillis(1250));
    assertThat(limits.closed(ROUTE).isPositive()).isFalse();
  }

  @Test
  void a429ClosesItsRouteForAFractionOfASecond() {
    limits.learn(ROUTE, answer(429, "{\"retry_after\":0.3,\"global\":false}"));

    assertThat(limits.closed(ROUTE)).isBetween(Duration.ofMillis(300), Duration.ofMillis(400));
    assertThat(limits.allClosed()).isZero();
  }

  @Test
  void aGlobal429ClosesEverything() {
    limits.learn(ROUTE, answer(429, "{\"retry_after\":2,\"global\":true}"));

    assertThat(limits.allClosed()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void a429OfTheGuardBeforeDiscordClosesEverything() {
    limits.learn(ROUTE, answer(429, "<html>", "Retry-After", "7"));
    assertThat(limits.allClosed()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));

    limits.learn(ROUTE, answer(429, "<html>", "Retry-After", "soon"));
    assertThat(limits.allClosed()).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void fortyRequestsASecondAreTheMost() {
    int taken = 0;
    while (!limits.take().isPositive()) {
      taken++;
    }
    assertThat(taken).isBetween(15, 25);
    assertThat(limits.take()).isLessThanOrEqualTo(Duration.ofMillis(25));

    for (int i = 0; i < 40; i++) {
      clock.forward(Duration.ofMillis(25));
      assertThat(limits.take()).isZero();
    }
  }

  @Test
  void messagesOfAChannelShareALimit() {
    assertThat(RateLimits.route("PATCH", "channels/1/messages/2"))
        .isEqualTo(RateLimits.route("PATCH", "channels/1/messages/3"));
  }

  @Test
  void theBreakerOpensAtHalfOfWhatDiscordAllowsAndClosesAgain() {
    var breaker = new Breaker(clock);
    for (int i = 0; i < Breaker.MOST - 1; i++) {
      breaker.count(answer(403, "{\"code\":50013}"));
    }
    breaker.count(answer(429, "{}", "X-RateLimit-Scope", "shared"));
    assertThat(breaker.open()).isZero();

    breaker.count(answer(429, "{}"));
    assertThat(breaker.open()).isPositive();
    clock.forward(Duration.ofMinutes(10));
    assertThat(breaker.open()).isZero();
  }

  @Test
  void aRefusedTokenStopsEverythingForTenMinutes() {
    var breaker = new Breaker(clock);
    breaker.count(answer(401, "{\"message\":\"401: Unauthorized\",\"code\":0}"));

    assertThat(breaker.open()).isEqualTo(Duration.ofMinutes(10));
    assertThat(breaker.tokenRefused()).isTrue();
  }

  private static Answer answer(int status, String body, String... headers) {
    return new Answer(status, Json.read(body), Headers.of(headers));
  }
}
