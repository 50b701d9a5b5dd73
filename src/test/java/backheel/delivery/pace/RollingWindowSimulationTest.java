package backheel.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every rate, every lateness, and ways that differ by up to 40 ms. */
class RollingWindowSimulationTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int MESSAGES = 600;
  private static final ChatId CHAT = new ChatId("discord", "1");

  /** Arrivals of a broadcast, in order. */
  private static long[] broadcast(int perSecond, long lateness, long spread, long seed) {
    var dice = new SplittableRandom(seed);
    long now = dice.nextLong(-SECOND, SECOND);
    var rateLimiter = new RateLimiter(PacedPlatform.unlimitedChats(perSecond), now);
    var arrivals = new long[MESSAGES];
    for (int i = 0; i < MESSAGES; ) {
      switch (rateLimiter.tryAcquire(CHAT, now)) {
        case PaceDecision.Granted() ->
            arrivals[i++] = now + (spread == 0 ? 0 : dice.nextLong(spread));
        case PaceDecision.Wait(long nanos) ->
            now += nanos + (lateness == 0 ? 0 : dice.nextLong(lateness)) * dice.nextInt(2);
        case PaceDecision.ChatWait later -> throw new AssertionError(later);
      }
    }
    Arrays.sort(arrivals);
    return arrivals;
  }

  private static int fullest(long[] arrivals) {
    int most = 0;
    int eldest = 0;
    for (int i = 0; i < arrivals.length; i++) {
      while (arrivals[i] - arrivals[eldest] >= SECOND) {
        eldest++;
      }
      most = Math.max(most, i - eldest + 1);
    }
    return most;
  }

  @Test
  void noSecondHoldsMoreThanTheLimitHoweverLateAndUnevenTheMessagesAre() {
    for (long seed = 0; seed < 1_000; seed++) {
      var dice = new SplittableRandom(seed);
      int perSecond = dice.nextInt(1, 61);
      long lateness = dice.nextLong(1, SECOND / (1L << dice.nextInt(8)));
      long spread = dice.nextLong(1, RateLimiter.ARRIVAL_JITTER + 1);

      assertThat(fullest(broadcast(perSecond, lateness, spread, seed)))
          .as("seed %d: %d a second", seed, perSecond)
          .isLessThanOrEqualTo(perSecond);
    }
  }

  @Test
  void marginCoversLargeDifferencesInLatency() {
    assertThat(fullest(broadcast(30, 0, 4 * RateLimiter.ARRIVAL_JITTER, 1))).isGreaterThan(30);
  }

  @Test
  void latenessOfTwentyMillisecondsCostsNoThroughput() {
    for (long seed = 0; seed < 50; seed++) {
      var arrivals = broadcast(30, SECOND / 50, RateLimiter.ARRIVAL_JITTER, seed);
      double perSecond = (MESSAGES - 1) * (double) SECOND / (arrivals[MESSAGES - 1] - arrivals[0]);

      assertThat(perSecond).as("seed %d", seed).isGreaterThanOrEqualTo(28.5);
    }
  }
}
