package backheel.testing.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people do in Telegram, as the Bot API tells it. Negative chats are groups. */
public final class TelegramUpdates {
  public static final long BOT = 42;
  public static final String BOT_NAME = "OurBot";

  private TelegramUpdates() {}

  public static ObjectNode message(long chat, long person, String text) {
    var message = bare(chat, chat < 0 ? "supergroup" : "private", text);
    message.set("from", person(person));
    return message;
  }

  public static ObjectNode topicMessage(long chat, int topic, long person, String text) {
    return message(chat, person, text)
        .put("message_thread_id", topic)
        .put("is_topic_message", true);
  }

  public static ObjectNode channelPost(long chat, String text) {
    var post = bare(chat, "channel", text);
    post.putObject("sender_chat").put("id", chat).put("type", "channel").put("title", "Channel");
    return post;
  }

  /** A press of a button under a message that the bot has sent. */
  public static ObjectNode press(
      String id, long chat, String type, int message, long person, String data) {
    var press = FakeTelegram.JSON.createObjectNode().put("id", id).put("chat_instance", "1");
    press.put("data", data).set("from", person(person));
    var under = press.putObject("message").put("message_id", message).put("date", 1_700_000_000);
    under.put("text", "a menu").putObject("chat").put("id", chat).put("type", type);
    under.set("from", bot());
    return press;
  }

  public static ObjectNode membership(long chat, long person, String status) {
    return membership(chat, chat < 0 ? "supergroup" : "private", person, "member", status);
  }

  /** The bot itself is now something else in a chat than it was. */
  public static ObjectNode membership(
      long chat, String type, long person, String before, String status) {
    var update = FakeTelegram.JSON.createObjectNode().put("date", 1_700_000_000);
    update.putObject("chat").put("id", chat).put("type", type).put("title", "Group");
    update.set("from", person(person));
    update.putObject("old_chat_member").put("status", before).set("user", bot());
    var now = update.putObject("new_chat_member").put("status", status);
    now.set("user", bot());
    if (status.equals("kicked")) {
      now.put("until_date", 0);
    }
    return update;
  }

  /** Somebody types after the bot's name in any chat. */
  public static ObjectNode inline(String id, long person, String typed, String offset) {
    var query = FakeTelegram.JSON.createObjectNode().put("id", id).put("query", typed);
    query.put("offset", offset).put("chat_type", "group").set("from", person(person));
    return query;
  }

  public static ObjectNode person(long id) {
    return FakeTelegram.JSON
        .createObjectNode()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", "Ann")
        .put("language_code", "fr-CA");
  }

  public static ObjectNode bot() {
    return FakeTelegram.JSON
        .createObjectNode()
        .put("id", BOT)
        .put("is_bot", true)
        .put("first_name", "Our bot")
        .put("username", BOT_NAME);
  }

  /** Marks a part of a message's text as Telegram does. */
  public static ObjectNode marked(ObjectNode message, String type, String part) {
    int from = message.path("text").asText().indexOf(part);
    message
        .withArray("entities")
        .addObject()
        .put("type", type)
        .put("offset", from)
        .put("length", part.length());
    return message;
  }

  private static ObjectNode bare(long chat, String type, String text) {
    var message = FakeTelegram.JSON.createObjectNode().put("message_id", 7);
    message.put("date", 1_700_000_000).put("text", text);
    message.putObject("chat").put("id", chat).put("type", type).put("title", "Chat");
    if (text.startsWith("/")) {
      int space = text.indexOf(' ');
      int length = space < 0 ? text.length() : space;
      message
          .withArray("entities")
          .addObject()
          .put("type", "bot_command")
          .put("offset", 0)
          .put("length", length);
    }
    return message;
  }
}
