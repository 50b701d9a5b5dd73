package backheel.platform.telegram.send;

import java.time.Duration;

/** The outcome of one call of the Bot API. */
public sealed interface ApiResult<T> {

  /** Telegram carried out the call. */
  record Success<T>(T result) implements ApiResult<T> {}

  /**
   * Telegram refused the call.
   *
   * @param code the error code, as in HTTP
   * @param retryAfter the wait that Telegram requests, zero for none
   * @param migratedTo the chat's new id, 0 for none
   */
  record Refused<T>(int code, String description, Duration retryAfter, long migratedTo)
      implements ApiResult<T> {}

  /**
   * Telegram never received the call: no connection, or rejected on the way.
   *
   * @param status the HTTP status of what rejected it, 0 for no connection
   */
  record NotSent<T>(String why, int status) implements ApiResult<T> {}

  /** The request left and no readable response came: the outcome is not known. */
  record Unknown<T>(String why, boolean timedOut) implements ApiResult<T> {}
}
