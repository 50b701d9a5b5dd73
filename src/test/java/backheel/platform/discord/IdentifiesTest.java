package backheel.platform.discord;

import static backheel.testing.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.FakeDiscord;
import backheel.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** New sessions stay within what Discord allows. */
class IdentifiesTest {
  private static final Duration PAUSE = Duration.ofMillis(5_500);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-16T00:00:00Z"));
  private final Identifies identifies = new Identifies(clock, PAUSE);

  @Test
  void oneSessionInFiveSeconds() {
    assertThat(identifies.take()).isZero();
    assertThat(identifies.take()).isEqualTo(PAUSE);
    clock.forward(PAUSE.minusMillis(1));
    assertThat(identifies.take()).isEqualTo(Duration.ofMillis(1));
    clock.forward(Duration.ofMillis(1));
    assertThat(identifies.take()).isZero();
  }

  @Test
  void farFewerThanAThousandSessionsADay() {
    for (int i = 0; i < Identifies.MOST; i++) {
      assertThat(identifies.take()).isZero();
      clock.forward(PAUSE);
    }
    var wait = identifies.take();

    assertThat(wait).isGreaterThan(Duration.ofHours(22));
    clock.forward(wait);
    assertThat(identifies.take()).isZero();
    assertThat(identifies.take()).isPositive();
  }

  @Test
  void whereDiscordTakesNoMoreSessionsTodayNoneIsBegunAndTheHealthSaysSo() {
    try (var discord = FakeDiscord.start();
        var rig = new Rig(discord, Rig.BRISK)) {
      discord.takesSessions(3);

      rig.platform.listen(rig.answers);

      await("told", () -> rig.platform.health().note().contains("no more sessions"));
      assertThat(rig.platform.health().note()).contains("trying again in 86400 s");
      assertThat(discord.identifies()).isZero();
    }
  }
}
