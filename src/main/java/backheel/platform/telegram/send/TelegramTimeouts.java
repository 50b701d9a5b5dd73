package backheel.platform.telegram.send;

import java.time.Duration;

/**
 * The intervals and timeouts of the connection to Telegram.
 *
 * @param pollTimeout how long Telegram holds a poll without updates
 * @param firstRetryDelay the delay after a first failure; it doubles with each further one
 * @param checkInterval the interval of the checks on polling
 * @param maxSilence the time after which polling without any activity is restarted
 */
public record TelegramTimeouts(
    Duration pollTimeout, Duration firstRetryDelay, Duration checkInterval, Duration maxSilence) {
  public static final TelegramTimeouts DEFAULTS =
      new TelegramTimeouts(
          Duration.ofSeconds(30),
          Duration.ofMillis(500),
          Duration.ofSeconds(5),
          Duration.ofMinutes(3));

  private static final int MAX_RETRY_FACTOR = 30;

  /**
   * Returns the delay before the next attempt.
   *
   * @param failures the number of failures in a row, at least 1
   */
  public Duration retryDelay(int failures) {
    return firstRetryDelay.multipliedBy(
        Math.min(MAX_RETRY_FACTOR, 1L << Math.min(failures - 1, 10)));
  }
}
