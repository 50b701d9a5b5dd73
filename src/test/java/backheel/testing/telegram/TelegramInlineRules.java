package backheel.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Telegram refuses in the answer to an inline query. */
final class TelegramInlineRules {
  private static final Pattern START = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private TelegramInlineRules() {}

  static @Nullable String complaint(ObjectNode call) {
    var results = call.path("results");
    if (results.size() > 50) {
      return "RESULTS_TOO_MUCH";
    }
    if (bytes(call.path("next_offset").asText("")) > 64) {
      return "NEXT_OFFSET_INVALID";
    }
    var button = call.path("button");
    if (!button.isMissingNode() && !button.isNull()) {
      if (button.path("text").asText("").isBlank()) {
        return "SWITCH_PM_TEXT_EMPTY";
      }
      if (!START.matcher(button.path("start_parameter").asText("")).matches()) {
        return "START_PARAM_INVALID";
      }
    }
    var ids = new HashSet<String>();
    for (var result : results) {
      int bytes = bytes(result.path("id").asText(""));
      if (bytes < 1 || bytes > 64) {
        return "RESULT_ID_INVALID";
      }
      if (!ids.add(result.path("id").asText())) {
        return "RESULT_ID_DUPLICATE";
      }
      var complaint = result(result);
      if (complaint != null) {
        return complaint;
      }
    }
    return null;
  }

  private static @Nullable String result(JsonNode result) {
    var keyboard = TelegramRules.keyboard(result.path("reply_markup"));
    if (keyboard != null) {
      return keyboard;
    }
    if (result.has("thumbnail_url")
        && TelegramRules.address(result.path("thumbnail_url").asText(), "x") != null) {
      return "WEBDOCUMENT_URL_INVALID";
    }
    return switch (result.path("type").asText()) {
      case "article" -> {
        var content = result.path("input_message_content");
        yield result.path("title").asText("").isBlank()
            ? "ARTICLE_TITLE_EMPTY"
            : content instanceof ObjectNode words
                ? TelegramRules.first(
                    () -> TelegramRules.words(words, "message_text", 4096),
                    () -> TelegramRules.preview(words.path("link_preview_options")))
                : "MESSAGE_EMPTY";
      }
      case "photo" ->
          TelegramRules.address(result.path("photo_url").asText(), "x") != null
              ? "PHOTO_CONTENT_URL_EMPTY"
              : !result.has("thumbnail_url")
                  ? "PHOTO_THUMB_URL_EMPTY"
                  : TelegramRules.words((ObjectNode) result, "caption", 1024);
      default -> "can't parse inline query result: unsupported type";
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
