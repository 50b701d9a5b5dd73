package backheel.delivery;

import backheel.chat.ChatId;
import backheel.delivery.pace.RateLimiter;

/** A listener for chats that are gone, moved or forbidden, and for a reduced platform rate. */
interface SendFailureListener {
  void chatGone(ChatId chat, String why);

  /** Handles a chat that exists, but in which the bot lacks permission to post. */
  default void postingForbidden(ChatId chat) {}

  void chatMoved(ChatId from, ChatId to);

  void rateReduced(RateLimiter.State pace);
}
