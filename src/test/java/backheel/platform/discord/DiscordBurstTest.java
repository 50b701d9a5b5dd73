package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.discord.DiscordInteraction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Fifty people ask Discord at once, and Discord is a tenth of a second away. */
class DiscordBurstTest {
  private static final int PEOPLE = 50;
  private static final Duration LATENCY = Duration.ofMillis(100);

  @Test
  void fiftyInteractionsAtOnceGetTheirFirstResponseWithinASecond() {
    try (var discordFixture = DiscordFixture.up()) {
      discordFixture.discord.interactionLatency(LATENCY);
      burst(discordFixture);

      var millis = burst(discordFixture);

      LoggerFactory.getLogger("burst")
          .warn(
              "50 interactions at {} ms: p50 {} ms, p99 {} ms, max {} ms",
              LATENCY.toMillis(),
              millis[PEOPLE / 2],
              millis[PEOPLE - 1],
              millis[PEOPLE - 1]);
      assertThat(millis[PEOPLE - 1]).isLessThan(1_000);
    }
  }

  /** How long each waited, in milliseconds, shortest first; the way there and back included. */
  private static long[] burst(DiscordFixture discordFixture) {
    var asked = new ArrayList<DiscordInteraction>();
    for (int i = 0; i < PEOPLE; i++) {
      asked.add(discordFixture.discord.somebody().as(8_000 + asked.size()).sends("help"));
    }
    await("all answered", () -> asked.stream().allMatch(a -> a.answeredAfter() != null));
    return asked.stream()
        .map(DiscordInteraction::answeredAfter)
        .map(Objects::requireNonNull)
        .mapToLong(after -> after.plus(LATENCY.dividedBy(2)).toMillis())
        .sorted()
        .toArray();
  }
}
