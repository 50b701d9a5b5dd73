package backheel.chat;

import java.time.Duration;

/** The throttle of replies, which share a chat's rate limits with its alerts. */
@FunctionalInterface
public interface ReplyThrottle {

  /**
   * Reserves the sending of an answer to a chat, which counts towards its limits.
   *
   * @return the delay before sending that keeps the limits: at most a tenth of a second, or as long
   *     as the platform has asked to wait
   */
  Duration reserve(ChatId chat);
}
