package backheel.delivery;

import backheel.chat.ChatId;
import backheel.schedule.ScheduleDecision;
import backheel.store.outbox.OutgoingMessage;
import java.time.Instant;

/** A policy that decides when each chat receives its messages. */
interface DeliveryPolicy {

  /** Returns what happens now to the message at the head of a lane. */
  ScheduleDecision decide(OutgoingMessage message, Instant now);

  /** Returns whether the chat would rather lose a message than receive it twice. */
  boolean isAtMostOnce(ChatId chat);
}
