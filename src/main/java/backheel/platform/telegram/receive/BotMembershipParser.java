package backheel.platform.telegram.receive;

import backheel.chat.BotAddedEvent;
import backheel.chat.ChatId;
import backheel.chat.Question.ChatType;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/** A parser of changes in the bot's membership of a chat. */
final class BotMembershipParser {
  private BotMembershipParser() {}

  static IncomingEvent parse(ChatMemberUpdated update, ChatType chatType) {
    var chat = TelegramParser.id(update.getChat().getId());
    var now = update.getNewChatMember();
    if (ChatMemberLookup.isPresent(now)) {
      // A change of permissions in a chat that the bot is already in is no invitation.
      if (ChatMemberLookup.isPresent(update.getOldChatMember())) {
        return chatType == ChatType.PRIVATE
            ? TelegramParser.NOTHING
            : new IncomingEvent.PermissionsChanged(chat);
      }
      return chatType == ChatType.PRIVATE
          ? TelegramParser.NOTHING
          : invited(update, chat, chatType);
    }
    return new IncomingEvent.BotRemoved(
        chat,
        now.getStatus().equals("left")
            ? "the bot left or was removed"
            : chatType == ChatType.PRIVATE ? "the person blocked the bot" : "the bot was removed");
  }

  private static IncomingEvent invited(ChatMemberUpdated update, ChatId chat, ChatType chatType) {
    var by = TelegramParser.privateChat(update.getFrom());
    if (by == null) {
      return TelegramParser.NOTHING;
    }
    var title = update.getChat().getTitle();
    return new IncomingEvent.BotAdded(
        new BotAddedEvent(
            chat,
            title == null ? "" : title,
            chatType,
            by,
            TelegramParser.language(update.getFrom()),
            ChatMemberLookup.permissions(
                update.getNewChatMember(), update.getChat().getType(), null)));
  }
}
