package backheel.chat;

import backheel.input.BidiControlRemover;
import java.util.Map;

/**
 * The addition of the bot to a group or channel.
 *
 * @param title the chat's title
 * @param inviter the private chat of the person who added the bot
 * @param language that person's language, ISO 639-1, "" when unknown
 */
public record BotAddedEvent(
    ChatId chat,
    String title,
    Question.ChatType chatType,
    ChatId inviter,
    String language,
    Map<ChatPermissions.Permission, Boolean> permissions) {
  public BotAddedEvent {
    title = BidiControlRemover.remove(title);
    permissions = Map.copyOf(permissions);
  }
}
