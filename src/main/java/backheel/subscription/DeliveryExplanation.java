package backheel.subscription;

import backheel.chat.ChatId;
import backheel.schedule.HoldReason;
import java.time.Instant;

/** The reason why a chat was sent a story, or was not. */
public sealed interface DeliveryExplanation {

  /**
   * A story that was sent.
   *
   * @param chat the receiving chat, which may be another chat of the same person
   * @param topic the subscribed topic
   */
  record Sent(Instant at, ChatId chat, Topic topic) implements DeliveryExplanation {}

  /**
   * A queued story, which will be sent as soon as its lane reaches it.
   *
   * @param notBefore the earliest time of sending
   * @param attempts the number of attempts so far
   * @param lastError the error of the last attempt, "" when there was none
   */
  record Queued(Instant queuedAt, Instant notBefore, int attempts, String lastError)
      implements DeliveryExplanation {}

  /**
   * A story held for a bundle.
   *
   * @param topic the subscribed topic
   */
  record Held(Instant until, HoldReason reason, Topic topic) implements DeliveryExplanation {}

  /** A story whose sending was given up. */
  record Abandoned(Instant at, String reason) implements DeliveryExplanation {}

  /** A story that the operator merged into another one. */
  record Superseded(long into) implements DeliveryExplanation {}

  /**
   * A story that matches a subscription, but was withheld by its filter or a setting.
   *
   * @param topic the subscribed topic
   */
  record Withheld(Instant at, WithheldReason reason, Topic topic) implements DeliveryExplanation {}

  /** A story stored before the chat subscribed. */
  record StoredEarlier(Topic topic, Instant subscribedAt) implements DeliveryExplanation {}

  /** A matching story without a stored delivery: it was old news, or the chat was unreachable. */
  record Missed(Topic topic) implements DeliveryExplanation {}

  /** A chat to which nothing can be sent. */
  record ChatGone(String reason) implements DeliveryExplanation {}

  /** A story that matches no subscription of the chat. */
  record NotSubscribed() implements DeliveryExplanation {}
}
