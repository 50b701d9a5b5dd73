package backheel.platform.discord.rest;

import java.time.Duration;

/**
 * The timeouts and intervals of the connection to Discord.
 *
 * @param acknowledgeAfter the time that an answer may take before an indicator is shown; Discord
 *     accepts a first response for 3 s
 * @param firstRetryDelay the delay after a first failed connection; it doubles with each failure
 * @param maxRetryDelay the limit of the doubling
 * @param checkInterval the interval of the checks on the connection
 * @param maxSilence the time after which a lost connection that has not come back is given up
 * @param loginTimeout the maximum time for Javacord from login to ready; it has retries of its own
 */
public record DiscordTimeouts(
    Duration acknowledgeAfter,
    Duration firstRetryDelay,
    Duration maxRetryDelay,
    Duration checkInterval,
    Duration maxSilence,
    Duration loginTimeout) {

  static final DiscordTimeouts DEFAULTS =
      new DiscordTimeouts(
          Duration.ofMillis(1500),
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(150),
          Duration.ofMinutes(3));

  public Duration nextRetryDelay(Duration previous) {
    var twice = previous.multipliedBy(2);
    return twice.compareTo(maxRetryDelay) < 0 ? twice : maxRetryDelay;
  }
}
