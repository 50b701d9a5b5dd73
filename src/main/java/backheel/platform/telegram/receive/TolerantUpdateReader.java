package backheel.platform.telegram.receive;

import backheel.platform.telegram.send.ThrottledLog;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.InaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A reader of updates as the library reads them. One that it cannot read is read without the fields
 * that the bot does not need, so that a field that is new to the library prevents no answer;
 * failing that, only its number is kept, so that it is confirmed and not delivered for ever.
 */
final class TolerantUpdateReader {
  private static final Set<String> MESSAGES = Set.of("message", "channel_post", "reply_to_message");

  private static final Set<String> NEEDED =
      Set.of(
          "message_id",
          "message_thread_id",
          "is_topic_message",
          "is_automatic_forward",
          "date",
          "chat",
          "from",
          "sender_chat",
          "forward_origin",
          "migrate_to_chat_id",
          "reply_to_message",
          "text",
          "caption",
          "entities",
          "caption_entities");

  private final ObjectMapper json;
  private final ThrottledLog throttledLog;

  TolerantUpdateReader(ObjectMapper json, ThrottledLog throttledLog) {
    this.json = json;
    this.throttledLog = throttledLog;
  }

  Update read(JsonNode update) {
    try {
      return checked(json.treeToValue(update, Update.class));
    } catch (JsonProcessingException e) {
      return essentials(update);
    }
  }

  /** Returns the update if it is complete; otherwise only its number. */
  Update checked(Update update) {
    return isWhole(update) ? update : idOnly(update.getUpdateId());
  }

  private static boolean isWhole(Update update) {
    if (update.hasMessage() || update.hasChannelPost()) {
      var message = update.hasMessage() ? update.getMessage() : update.getChannelPost();
      return isPlace(message.getChat());
    }
    if (update.hasMyChatMember()) {
      var change = update.getMyChatMember();
      return isPlace(change.getChat())
          && change.getFrom() != null
          && change.getOldChatMember() != null
          && change.getNewChatMember() != null;
    }
    if (update.hasCallbackQuery()) {
      var press = update.getCallbackQuery();
      var under = press.getMessage();
      var chat =
          under instanceof Message message
              ? message.getChat()
              : under instanceof InaccessibleMessage gone ? gone.getChat() : null;
      return press.getId() != null && press.getFrom() != null && (under == null || isPlace(chat));
    }
    return !update.hasInlineQuery() || update.getInlineQuery().getFrom() != null;
  }

  private static boolean isPlace(@Nullable Chat chat) {
    return chat != null && chat.getId() != null && chat.getType() != null;
  }

  private Update idOnly(int number) {
    throttledLog.warn("update", "An update that cannot be read is passed over");
    var bare = new Update();
    bare.setUpdateId(number);
    return bare;
  }

  private Update essentials(JsonNode update) {
    try {
      JsonNode less = update.deepCopy();
      strip(less);
      strip(less.path("callback_query"));
      return checked(json.treeToValue(less, Update.class));
    } catch (JsonProcessingException e) {
      return idOnly(update.path("update_id").asInt());
    }
  }

  private static void strip(JsonNode holder) {
    for (var name : MESSAGES) {
      if (holder.path(name) instanceof ObjectNode message) {
        message.retain(NEEDED);
        strip(message);
      }
    }
  }
}
