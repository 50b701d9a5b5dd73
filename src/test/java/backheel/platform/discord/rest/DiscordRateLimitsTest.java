package backheel.platform.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.platform.discord.render.DiscordJson;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class DiscordRateLimitsTest {
  private static final String ROUTE = "POST channels/1/messages";
  private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T12:00:00Z"));
  private final DiscordRateLimits limits = new DiscordRateLimits(clock);

  @Test
  void aRouteWithoutAnythingLeftIsClosedUntilItsReset() {
    limits.learn(
        ROUTE, answer(200, "{}", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset-After", "1.25"));

    assertThat(limits.closedFor(ROUTE)).isEqualTo(Duration.ofMillis(1250));
    assertThat(limits.closedFor("POST channels/2/messages")).isZero();
    clock.forward(Duration.ofMillis(1250));
    assertThat(limits.closedFor(ROUTE).isPositive()).isFalse();
  }

  @Test
  void a429ClosesItsRouteForAFractionOfASecond() {
    limits.learn(ROUTE, answer(429, "{\"retry_after\":0.3,\"global\":false}"));

    assertThat(limits.closedFor(ROUTE)).isBetween(Duration.ofMillis(300), Duration.ofMillis(400));
    assertThat(limits.allClosedFor()).isZero();
  }

  @Test
  void aGlobal429ClosesEverything() {
    limits.learn(ROUTE, answer(429, "{\"retry_after\":2,\"global\":true}"));

    assertThat(limits.allClosedFor()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void a429OfTheGuardBeforeDiscordClosesEverything() {
    limits.learn(ROUTE, answer(429, "<html>", "Retry-After", "7"));
    assertThat(limits.allClosedFor()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));

    limits.learn(ROUTE, answer(429, "<html>", "Retry-After", "soon"));
    assertThat(limits.allClosedFor()).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void fortyRequestsASecondAreTheMost() {
    int taken = 0;
    while (!limits.takePermit().isPositive()) {
      taken++;
    }
    assertThat(taken).isBetween(15, 25);
    assertThat(limits.takePermit()).isLessThanOrEqualTo(Duration.ofMillis(25));

    for (int i = 0; i < 40; i++) {
      clock.forward(Duration.ofMillis(25));
      assertThat(limits.takePermit()).isZero();
    }
  }

  @Test
  void messagesOfAChannelShareALimit() {
    assertThat(DiscordRateLimits.route("PATCH", "channels/1/messages/2"))
        .isEqualTo(DiscordRateLimits.route("PATCH", "channels/1/messages/3"));
  }

  @Test
  void theBreakerOpensAtHalfOfWhatDiscordAllowsAndClosesAgain() {
    var invalidRequestBreaker = new InvalidRequestBreaker(clock);
    for (int i = 0; i < InvalidRequestBreaker.MAX_INVALID_REQUESTS - 1; i++) {
      invalidRequestBreaker.record(answer(403, "{\"code\":50013}"));
    }
    invalidRequestBreaker.record(answer(429, "{}", "X-RateLimit-Scope", "shared"));
    assertThat(invalidRequestBreaker.openFor()).isZero();

    invalidRequestBreaker.record(answer(429, "{}"));
    assertThat(invalidRequestBreaker.openFor()).isPositive();
    clock.forward(Duration.ofMinutes(10));
    assertThat(invalidRequestBreaker.openFor()).isZero();
  }

  @Test
  void aRefusedTokenStopsEverythingForTenMinutes() {
    var invalidRequestBreaker = new InvalidRequestBreaker(clock);
    invalidRequestBreaker.record(answer(401, "{\"message\":\"401: Unauthorized\",\"code\":0}"));

    assertThat(invalidRequestBreaker.openFor()).isEqualTo(Duration.ofMinutes(10));
    assertThat(invalidRequestBreaker.tokenRefused()).isTrue();
  }

  private static DiscordResponse answer(int status, String body, String... headers) {
    return new DiscordResponse(status, DiscordJson.read(body), Headers.of(headers));
  }
}
