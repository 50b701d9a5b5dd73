package backheel.platform.telegram;

import java.time.Duration;

/**
 * How often and how long.
 *
 * @param hold how long Telegram holds a poll that has nothing to tell
 * @param firstWait the wait after a first failure; it doubles with each further one
 * @param watch how often the polling is looked after
 * @param silence after which polling that gives no sign of life is started anew
 */
record Tempo(Duration hold, Duration firstWait, Duration watch, Duration silence) {
  static final Tempo NORMAL =
      new Tempo(
          Duration.ofSeconds(30),
          Duration.ofMillis(500),
          Duration.ofSeconds(5),
          Duration.ofMinutes(3));

  private static final int MOST = 30;

  /**
   * @param failures how many in a row, at least 1
   */
  Duration pause(int failures) {
    return firstWait.multipliedBy(Math.min(MOST, 1L << Math.min(failures - 1, 10)));
  }
}
