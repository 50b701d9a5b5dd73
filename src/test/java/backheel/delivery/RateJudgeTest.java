package backheel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A day of each platform before a judge that counts arrivals in rolling windows. */
class RateJudgeTest {
  @Test
  void aDayOfTelegramStaysWithinEveryLimitAndUsesNearlyAllOfThem() {
    var day = new SimulatedDay(PacedPlatform.telegram(), new RateJudge(30, true, 20), 20_260_502);
    day.live();
    tell("Telegram", day, 30);
  }

  @Test
  void aDayOfDiscordStaysWithinEveryLimitAndUsesNearlyAllOfThem() {
    var day = new SimulatedDay(PacedPlatform.discord(), new RateJudge(50, false, 0), 20_260_503);
    day.live();
    tell("Discord", day, 50);
  }

  private static void tell(String name, SimulatedDay day, int limit) {
    double least = day.quietRates.stream().mapToDouble(r -> r).min().orElseThrow();
    var judge = day.judge;
    print(
        "{}: {} messages in 24 h, {} answers, {} edits, {} restarts, {} moods with {} refusals, undelivered {}",
        name,
        judge.messages,
        day.answers,
        day.edits,
        day.restarts,
        day.moods,
        day.refusals,
        day.undelivered);
    print(
        "violations by broadcasts: platform {}, chat {}, group {}; by answers {}, {}, {}; first {}",
        judge.platform.byBroadcasts,
        judge.chat.byBroadcasts,
        judge.group.byBroadcasts,
        judge.platform.byAnswers,
        judge.chat.byAnswers,
        judge.group.byAnswers,
        day.firstQuestionTooMany);
    print("{} quiet, slowest {} of {}", day.quietRates.size(), least, limit);
    assertThat(day.bookedWhileHeld).isZero();
  }

  private static void print(String f, Object... a) {
    System.out.println(org.slf4j.helpers.MessageFormatter.arrayFormat(f, a).getMessage());
  }
}
