package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Question;
import org.jspecify.annotations.Nullable;

/** What an update says to the bot. */
sealed interface Heard {

  /**
   * Somebody asks.
   *
   * @param at where the answer goes
   * @param envelope how the answer goes there
   * @param press the press of a button that Telegram wants confirmed, null when somebody typed
   */
  record Asked(Question question, Address at, Envelope envelope, @Nullable String press)
      implements Heard {}

  /** Somebody brought the bot into a chat of many. */
  record Invited(Answers.Invitation invitation) implements Heard {}

  /** The bot was blocked or removed. */
  record Left(ChatId chat, String why) implements Heard {}

  /** The bot may do more, or less, in a chat that it is in already. */
  record Allowed(ChatId chat) implements Heard {}

  /** A group has got another id. */
  record Moved(ChatId from, ChatId to) implements Heard {}

  /** Nothing that is meant for the bot. */
  record Nothing() implements Heard {}
}
