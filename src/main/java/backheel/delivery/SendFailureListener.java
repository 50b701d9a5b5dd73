package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.SendResult;
import backheel.delivery.pace.RateLimiter;

/** A listener for chats that are gone, moved or forbidden, and for a reduced platform rate. */
interface SendFailureListener {
  void chatGone(ChatId chat, String why);

  /** Handles a chat that exists, but lets nothing of the bot through. */
  default void postingForbidden(ChatId chat, SendResult.Barred barred) {}

  /** Handles a story that a chat will never get, because the platform refused its message. */
  default void messageRefused(ChatId chat, String why) {}

  /** Handles a story of which nobody knows whether the chat has got it. */
  default void messageUnconfirmed(ChatId chat, String why) {}

  void chatMoved(ChatId from, ChatId to);

  void rateReduced(RateLimiter.State pace);
}
