package backheel.answer.command;

import backheel.chat.ChatId;
import backheel.store.chat.ChatLookup;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time zone and clock of a chat, as chosen in the chat that receives its alerts. */
public final class ChatTimeZoneLookup {
  private ChatTimeZoneLookup() {}

  public static LocalTimeFormat timeFormat(ChatLookup chats, CommandRequest request) {
    return new LocalTimeFormat(request.messages(), zone(chats, request.chat()), request.now());
  }

  public static ZoneId zone(ChatLookup chats, ChatId chat) {
    var chosen = chats.settings(chats.home(chat)).hours().zone();
    try {
      return chosen.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(chosen);
    } catch (DateTimeException e) { // a zone that a later runtime no longer has
      return ZoneOffset.UTC;
    }
  }
}
