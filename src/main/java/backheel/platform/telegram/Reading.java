package backheel.platform.telegram;

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
 * Updates as the library reads them, and where it cannot: without everything that the bot does not
 * need, so that a part which is new to the library costs nobody their answer; at last bare, with
 * the number alone, so that it is confirmed and does not come for ever.
 */
final class Reading {
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
  private final Troubles troubles;

  Reading(ObjectMapper json, Troubles troubles) {
    this.json = json;
    this.troubles = troubles;
  }

  Update update(JsonNode update) {
    try {
      return whole(json.treeToValue(update, Update.class));
    } catch (JsonProcessingException e) {
      return essentials(update);
    }
  }

  /** The update, where it says who did what where; otherwise its number alone. */
  Update whole(Update update) {
    return isWhole(update) ? update : bare(update.getUpdateId());
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

  private Update bare(int number) {
    troubles.tell("update", "An update that cannot be read is passed over");
    var bare = new Update();
    bare.setUpdateId(number);
    return bare;
  }

  private Update essentials(JsonNode update) {
    try {
      JsonNode less = update.deepCopy();
      strip(less);
      strip(less.path("callback_query"));
      return whole(json.treeToValue(less, Update.class));
    } catch (JsonProcessingException e) {
      return bare(update.path("update_id").asInt());
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
