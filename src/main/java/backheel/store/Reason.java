package backheel.store;

import java.time.Instant;

/** Why a chat was told of a story, or was not. */
public sealed interface Reason {

  /**
   * It was told.
   *
   * @param chat where, which may be another chat of the same person
   * @param because the target it waits for
   */
  record Told(Instant at, String chat, String because) implements Reason {}

  /**
   * It will be told as soon as its lane comes to it.
   *
   * @param next not before then
   * @param attempts how often sending it was tried
   * @param trouble how the last attempt ended, "" when there was none
   */
  record Owed(Instant since, Instant next, int attempts, String trouble) implements Reason {}

  /**
   * It is put by.
   *
   * @param why a name of {@code rhythm.Why}
   * @param because the target it waits for
   */
  record Kept(Instant until, String why, String because) implements Reason {}

  /** Sending it was given up. */
  record GivenUp(Instant at, String why) implements Reason {}

  /** The operator put it together with another story. */
  record SetAside(long into) implements Reason {}

  /**
   * It was waited for, and not told.
   *
   * @param cause {@code paused}, {@code resting}, {@code muted}, {@code bait}, {@code language},
   *     {@code outlet}, {@code small}, {@code quotes}, {@code results} or {@code outlets}
   * @param because the target it waits for
   */
  record Withheld(Instant at, String cause, String because) implements Reason {}

  /** It was stored before the chat asked for it. */
  record Earlier(String because, Instant asked) implements Reason {}

  /** It is waited for, but nothing was written down: it was old news, or the chat was away. */
  record Missed(String because) implements Reason {}

  /** Nothing can be sent to the chat. */
  record Gone(String why) implements Reason {}

  /** The chat waits for nothing that it is about. */
  record NotAsked() implements Reason {}
}
