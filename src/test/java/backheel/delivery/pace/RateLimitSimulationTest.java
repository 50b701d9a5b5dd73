package backheel.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatRateLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A day of each platform before a judge that counts arrivals in rolling windows. */
class RateLimitSimulationTest {
  @Test
  void aDayOfTelegramStaysWithinEveryLimitAndUsesNearlyAllOfThem() {
    var day =
        new SimulatedDay(PacedPlatform.telegram(), new RateLimitChecker(30, true, 20), 20_260_502);

    day.live();

    report("Telegram", day, 30);
    itWentWell(day);
    assertThat(slowestBroadcast(day)).isGreaterThanOrEqualTo(28.5);
  }

  @Test
  void aDayOfDiscordStaysWithinEveryLimitAndUsesNearlyAllOfThem() {
    var day =
        new SimulatedDay(PacedPlatform.discord(), new RateLimitChecker(50, false, 0), 20_260_503);

    day.live();

    report("Discord", day, 50);
    itWentWell(day);
    assertThat(slowestBroadcast(day)).isGreaterThanOrEqualTo(0.93 * 50);
  }

  @Test
  void checkDetectsARateThatIsSlightlyTooFast() {
    var gap = Duration.ofMillis(900);
    var hasty =
        new PacedPlatform("telegram", 32, new ChatRateLimit(gap, 0), new ChatRateLimit(gap, 22));
    var day = new SimulatedDay(hasty, new RateLimitChecker(30, true, 20), 1);

    day.live();

    assertThat(day.judge.platform.byBroadcasts).isPositive();
    assertThat(day.judge.chat.byBroadcasts).isPositive();
    assertThat(day.judge.group.byBroadcasts).isPositive();
  }

  private static void itWentWell(SimulatedDay day) {
    var judge = day.judge;
    assertThat(judge.messages).isGreaterThan(1_000_000);
    assertThat(day.undelivered).isZero();
    assertThat(day.answers).isGreaterThan(1_000);
    assertThat(day.restarts).isPositive();
    assertThat(day.refusals).isPositive();
    assertThat(day.bookedWhileHeld).isZero();
    assertThat(judge.platform.byBroadcasts).isZero();
    assertThat(judge.chat.byBroadcasts).isZero();
    assertThat(judge.group.byBroadcasts).isZero();
    assertThat(judge.platform.byAnswers).isZero();
  }

  private static double slowestBroadcast(SimulatedDay day) {
    return day.quietRates.stream().mapToDouble(rate -> rate).min().orElseThrow();
  }

  private static void report(String name, SimulatedDay day, int limit) {
    var judge = day.judge;
    System.out.printf(
        "%s, 24 h: %,d messages (%,d answers, %,d edits), %d restarts, %d refusals by mood, lost %d%n"
            + "  too many by broadcasts: platform %d, chat %d, group %d; by answers: %d, %d, %d%n"
            + "  slowest of %d broadcasts while nobody asks: %.2f a second, %.1f %% of %d%n",
        name,
        judge.messages,
        day.answers,
        day.edits,
        day.restarts,
        day.refusals,
        day.undelivered,
        judge.platform.byBroadcasts,
        judge.chat.byBroadcasts,
        judge.group.byBroadcasts,
        judge.platform.byAnswers,
        judge.chat.byAnswers,
        judge.group.byAnswers,
        day.quietRates.size(),
        slowestBroadcast(day),
        100 * slowestBroadcast(day) / limit,
        limit);
  }
}
