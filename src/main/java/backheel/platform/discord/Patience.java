package backheel.platform.discord;

import java.time.Duration;

/**
 * How long the platform waits for whom.
 *
 * @param thought how long an answer may take before the person is shown that we are at it; Discord
 *     takes a first response for 3 s
 * @param retry the first wait after a failed connection; it doubles with each failure
 * @param longestRetry where the doubling ends
 * @param look how often the connection is looked at
 * @param silence a connection that was lost and is not back after so long is given up
 * @param login how long Javacord may take from login to ready; it has retries of its own
 */
record Patience(
    Duration thought,
    Duration retry,
    Duration longestRetry,
    Duration look,
    Duration silence,
    Duration login) {

  static final Patience USUAL =
      new Patience(
          Duration.ofMillis(1500),
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(150),
          Duration.ofMinutes(3));

  Duration after(Duration previous) {
    var twice = previous.multipliedBy(2);
    return twice.compareTo(longestRetry) < 0 ? twice : longestRetry;
  }
}
