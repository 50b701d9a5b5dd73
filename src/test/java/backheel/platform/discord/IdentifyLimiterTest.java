package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.TestBots;
import backheel.testing.discord.FakeDiscord;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** New sessions stay within what Discord allows. */
class IdentifyLimiterTest {
  private static final Duration PAUSE = Duration.ofMillis(5_500);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-16T00:00:00Z"));
  private final IdentifyLimiter identifyLimiter = new IdentifyLimiter(clock, PAUSE);

  @Test
  void oneSessionIsStartedInFiveSeconds() {
    assertThat(identifyLimiter.tryTake()).isZero();
    assertThat(identifyLimiter.tryTake()).isEqualTo(PAUSE);
    clock.forward(PAUSE.minusMillis(1));
    assertThat(identifyLimiter.tryTake()).isEqualTo(Duration.ofMillis(1));
    clock.forward(Duration.ofMillis(1));
    assertThat(identifyLimiter.tryTake()).isZero();
  }

  @Test
  void farFewerThanAThousandSessionsAreStartedADay() {
    for (int i = 0; i < IdentifyLimiter.MAX_SESSIONS_PER_DAY; i++) {
      assertThat(identifyLimiter.tryTake()).isZero();
      clock.forward(PAUSE);
    }
    var wait = identifyLimiter.tryTake();

    assertThat(wait).isGreaterThan(Duration.ofHours(22));
    clock.forward(wait);
    assertThat(identifyLimiter.tryTake()).isZero();
    assertThat(identifyLimiter.tryTake()).isPositive();
  }

  @Test
  void noSessionIsStartedBeyondTheDailyLimitAndTheHealthShowsIt() {
    try (var discord = FakeDiscord.start();
        var discordFixture = new DiscordFixture(discord, DiscordFixture.BRISK)) {
      discord.takesSessions(3);

      discordFixture.platform.start(TestBots.of(discordFixture.answers));

      await("told", () -> discordFixture.platform.health().note().contains("no more sessions"));
      assertThat(discordFixture.platform.health().note()).contains("trying again in 86400 s");
      assertThat(discord.identifies()).isZero();
    }
  }
}
