package backheel.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Telegram refuses in a call, whatever the state of the chat. */
final class TelegramRules {
  static final List<String> METHODS =
      List.of(
          "getMe",
          "getUpdates",
          "setWebhook",
          "getWebhookInfo",
          "deleteWebhook",
          "sendMessage",
          "sendPhoto",
          "sendMediaGroup",
          "editMessageText",
          "editMessageCaption",
          "editMessageMedia",
          "answerInlineQuery",
          "answerCallbackQuery",
          "setMyCommands",
          "getMyCommands",
          "deleteMyCommands",
          "getChat",
          "getChatMember",
          "sendChatAction");

  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Set<String> EPHEMERAL =
      Set.of("receiver_user_id", "callback_query_id", "replace_callback_query_message");
  private static final Set<String> SCOPES =
      Set.of(
          "default",
          "all_private_chats",
          "all_group_chats",
          "all_chat_administrators",
          "chat",
          "chat_administrators",
          "chat_member");

  private TelegramRules() {}

  /** The method's name as documented; the Bot API itself does not mind the case. */
  static @Nullable String method(String asCalled) {
    return METHODS.stream().filter(asCalled::equalsIgnoreCase).findFirst().orElse(null);
  }

  /** Telegram's words of refusal, null where there is nothing to refuse. */
  static @Nullable String complaint(String method, ObjectNode call) {
    return switch (method) {
      case "sendMessage", "editMessageText" ->
          first(
              () -> ephemeral(call),
              () -> isEphemeral(call) ? null : missing(call, "chat_id"),
              () -> missing(call, "text"),
              () -> words(call, "text", 4096),
              () -> keyboard(call.path("reply_markup")),
              () -> preview(call.path("link_preview_options")));
      case "sendPhoto" ->
          first(
              () -> missing(call, "chat_id"),
              () -> words(call, "caption", 1024),
              () -> keyboard(call.path("reply_markup")));
      case "sendMediaGroup" -> album(call);
      case "editMessageCaption" ->
          first(
              () -> missing(call, "chat_id"),
              () -> words(call, "caption", 1024),
              () -> keyboard(call.path("reply_markup")));
      case "editMessageMedia" ->
          first(
              () -> missing(call, "chat_id"),
              () -> media(call.path("media")),
              () -> keyboard(call.path("reply_markup")));
      case "answerInlineQuery" -> TelegramInlineRules.complaint(call);
      case "sendChatAction" ->
          first(
              () -> missing(call, "chat_id"),
              () ->
                  Set.of("typing", "upload_photo").contains(call.path("action").asText())
                      ? null
                      : "wrong parameter action in request");
      case "setWebhook" -> webhook(call);
      case "getChat" -> missing(call, "chat_id");
      case "answerCallbackQuery" ->
          first(
              () -> missing(call, "callback_query_id"),
              () -> call.path("text").asText("").length() > 200 ? "MESSAGE_TOO_LONG" : null,
              () -> opens(call.path("url").asText("")));
      case "setMyCommands" -> commands(call);
      case "getChatMember" -> first(() -> missing(call, "chat_id"), () -> missing(call, "user_id"));
      default -> null;
    };
  }

  /** A press opens nothing but the bot's own start links. */
  private static @Nullable String opens(String url) {
    var own = "https://t\\.me/" + TelegramUpdates.BOT_NAME + "\\?start=[A-Za-z0-9_-]{1,64}";
    return url.isEmpty() || url.matches(own) ? null : "URL_INVALID";
  }

  /** Bot API 10.4: an answer to a press needs its number alone. */
  static boolean isEphemeral(ObjectNode call) {
    return call.path("ephemeral_message_parameters").has("callback_query_id");
  }

  private static @Nullable String ephemeral(ObjectNode call) {
    if (call.has("receiver_user_id") || call.has("callback_query_id")) {
      return "the fake knows no parameters that Bot API 10.3 has replaced";
    }
    var parameters = call.path("ephemeral_message_parameters");
    if (parameters.isMissingNode()) {
      return null;
    }
    boolean known =
        parameters.isObject()
            && parameters.properties().stream().allMatch(one -> EPHEMERAL.contains(one.getKey()));
    return known && (isEphemeral(call) || parameters.has("receiver_user_id"))
        ? null
        : "can't parse ephemeral message parameters";
  }

  private static @Nullable String album(ObjectNode call) {
    int size = call.path("media").size();
    if (size < 2) {
      return "too few messages to send as an album";
    }
    if (size > 10) {
      return "too much messages to send as an album";
    }
    if (call.has("reply_markup")) {
      return "an album has no reply markup";
    }
    for (var media : call.path("media")) {
      var complaint = media(media);
      if (complaint != null) {
        return complaint;
      }
    }
    return missing(call, "chat_id");
  }

  private static @Nullable String media(JsonNode media) {
    return media.path("type").asText().equals("photo") && media instanceof ObjectNode photo
        ? words(photo, "caption", 1024)
        : "can't parse InputMedia: media of an unsupported type";
  }

  private static @Nullable String webhook(ObjectNode call) {
    var url = call.path("url").asText("");
    if (!url.isEmpty() && !url.startsWith("https://")) {
      return "bad webhook: An HTTPS URL must be provided for webhook";
    }
    return call.path("secret_token").asText("").matches("[A-Za-z0-9_-]{0,256}")
        ? null
        : "secret token contains unallowed characters";
  }

  static @Nullable String missing(ObjectNode call, String name) {
    return call.path(name).asText("").isEmpty() ? name + " is empty" : null;
  }

  static @Nullable String words(ObjectNode call, String name, int most) {
    var words = call.path(name).asText("");
    var mode = call.path("parse_mode").asText("");
    if (!mode.isEmpty() && !mode.equals("HTML")) {
      return "the fake reads HTML only";
    }
    if (!mode.isEmpty()) {
      try {
        words = TelegramMarkup.words(words);
      } catch (IllegalArgumentException e) {
        return e.getMessage();
      }
    }
    if (words.isBlank() && most == 4096) {
      return "message text is empty";
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(words)) {
      return "strings must be encoded in UTF-8";
    }
    return words.length() <= most
        ? null
        : most == 1024 ? "message caption is too long" : "message is too long";
  }

  static @Nullable String keyboard(JsonNode markup) {
    for (var row : markup.path("inline_keyboard")) {
      if (row.isEmpty() || row.size() > 8) {
        return "BUTTON_ROW_INVALID";
      }
      for (var button : row) {
        var complaint = button(button);
        if (complaint != null) {
          return complaint;
        }
      }
    }
    return null;
  }

  private static @Nullable String button(JsonNode button) {
    if (button.path("text").asText("").isBlank()) {
      return "can't parse inline keyboard button: Text must be non-empty";
    }
    if (button.has("callback_data") == button.has("url")) {
      return "can't parse inline keyboard button: exactly one action";
    }
    int bytes = button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
    if (button.has("callback_data") && (bytes < 1 || bytes > 64)) {
      return "BUTTON_DATA_INVALID";
    }
    return button.has("url") ? address(button.path("url").asText(), "BUTTON_URL_INVALID") : null;
  }

  static @Nullable String preview(JsonNode options) {
    return options.has("url") ? address(options.path("url").asText(), "WEBPAGE_URL_INVALID") : null;
  }

  static @Nullable String address(String address, String complaint) {
    try {
      var uri = URI.create(address);
      var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean good = Set.of("http", "https", "tg").contains(scheme) && uri.getHost() != null;
      return good && !uri.getHost().equals("localhost") ? null : complaint;
    } catch (IllegalArgumentException e) {
      return complaint;
    }
  }

  private static @Nullable String commands(ObjectNode call) {
    if (call.path("commands").size() > 100) {
      return "BOT_COMMANDS_TOO_MUCH";
    }
    for (var command : call.path("commands")) {
      if (!COMMAND.matcher(command.path("command").asText("")).matches()) {
        return "BOT_COMMAND_INVALID";
      }
      int length = command.path("description").asText("").length();
      if (length < 1 || length > 256) {
        return "BOT_COMMAND_DESCRIPTION_INVALID";
      }
    }
    if (call.has("scope") && !SCOPES.contains(call.path("scope").path("type").asText())) {
      return "can't parse BotCommandScope";
    }
    var language = call.path("language_code").asText("");
    return language.isEmpty() || LANGUAGE.matcher(language).matches()
        ? null
        : "Invalid language code specified";
  }

  static @Nullable String first(Complaint... complaints) {
    for (var complaint : complaints) {
      var words = complaint.words();
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  /** One thing that may be wrong with a call. */
  interface Complaint {
    @Nullable String words();
  }
}
