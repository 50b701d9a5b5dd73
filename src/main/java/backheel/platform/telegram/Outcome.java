package backheel.platform.telegram;

import java.time.Duration;

/** How one call of the Bot API went. */
sealed interface Outcome<T> {

  record Taken<T>(T result) implements Outcome<T> {}

  /**
   * Telegram said no.
   *
   * @param code as in HTTP
   * @param pause how long Telegram asks to wait, zero where it does not
   * @param migratedTo the chat's new id, 0 where it has none
   */
  record Refused<T>(int code, String description, Duration pause, long migratedTo)
      implements Outcome<T> {}

  /** Telegram never saw it: no connection, or turned away on the way. */
  record NotSent<T>(String why) implements Outcome<T> {}

  /** It left, and no readable answer came: nobody knows what Telegram did. */
  record Lost<T>(String why, boolean tookLong) implements Outcome<T> {}
}
