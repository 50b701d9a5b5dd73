package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.telegram.FakeTelegram;
import backheel.testing.time.Await;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Fifty people ask Telegram at once, and Telegram is a tenth of a second away. */
class TelegramBurstTest {
  private static final int PEOPLE = 50;
  private static final Duration LATENCY = Duration.ofMillis(100);

  @Test
  void fiftyUpdatesInOneBatchAreAnsweredWithinASecond() {
    try (var telegram = new FakeTelegram();
        var platform =
            new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC())) {
      platform.start(new RecordingBotService().bot());
      telegram.await("getUpdates");
      telegram.latency(LATENCY);
      burst(telegram, 1_000);

      var millis = burst(telegram, 2_000);

      LoggerFactory.getLogger("burst")
          .warn(
              "50 updates at {} ms: p50 {} ms, p99 {} ms, max {} ms",
              LATENCY.toMillis(),
              millis[PEOPLE / 2],
              millis[PEOPLE - 1],
              millis[PEOPLE - 1]);
      assertThat(millis[PEOPLE - 1]).isLessThan(1_000);
    }
  }

  /** How long each waited, in milliseconds, shortest first. */
  private static long[] burst(FakeTelegram telegram, int firstChat) {
    telegram.takeCalls();
    long start = System.nanoTime();
    for (int i = 0; i < PEOPLE; i++) {
      telegram.says(firstChat + i, "/help");
    }
    var answers =
        Await.found(
            () ->
                Optional.of(telegram.sent().stream().filter(c -> c.chat() >= firstChat).toList())
                    .filter(sent -> sent.size() >= PEOPLE),
            () -> "not all were answered");
    return answers.stream()
        // A call is noted in the middle of its latency.
        .mapToLong(c -> (c.nanos() - start) / 1_000_000 + LATENCY.toMillis() / 2)
        .sorted()
        .toArray();
  }
}
