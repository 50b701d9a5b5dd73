package backheel.platform.telegram.receive;

import backheel.chat.BotAddedEvent;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.platform.telegram.send.SendOptions;
import backheel.platform.telegram.send.TelegramAddress;
import org.jspecify.annotations.Nullable;

/** The meaning of an update for the bot. */
public sealed interface IncomingEvent {

  /**
   * A question to the bot.
   *
   * @param address the chat that the answer is sent to
   * @param options the options with which the answer is sent
   * @param callbackId the id of the button press that Telegram wants confirmed, null for a typed
   *     question
   */
  record QuestionAsked(
      Question question, TelegramAddress address, SendOptions options, @Nullable String callbackId)
      implements IncomingEvent {}

  /** The bot was added to a group or channel. */
  record BotAdded(BotAddedEvent invitation) implements IncomingEvent {}

  /** The bot was blocked or removed. */
  record BotRemoved(ChatId chat, String why) implements IncomingEvent {}

  /** The bot's permissions changed in a chat that it is already in, or a topic was opened again. */
  record PermissionsChanged(ChatId chat) implements IncomingEvent {}

  /** A group has a new id. */
  record ChatMigrated(ChatId from, ChatId to) implements IncomingEvent {}

  /** The update is not addressed to the bot. */
  record Ignored() implements IncomingEvent {}
}
