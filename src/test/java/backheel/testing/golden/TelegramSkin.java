package backheel.testing.golden;

import com.fasterxml.jackson.databind.JsonNode;

/** Telegram's bubbles: its HTML, pictures with captions, keyboards under them. */
final class TelegramSkin implements Preview.Skin {

  @Override
  public String bubble(JsonNode message, String language) {
    var html = new StringBuilder("<div class=\"bubble\">");
    var call = message.path("call").asText();
    if (call.equals("sendMediaGroup")) {
      html.append("<div class=\"photo\">an album</div>");
    } else if (message.has("photo")) {
      boolean veiled = message.path("has_spoiler").asBoolean();
      html.append("<div class=\"photo")
          .append(veiled ? " veiled" : "")
          .append("\">a picture</div>");
    }
    var preview = message.path("link_preview_options");
    boolean above = preview.path("show_above_text").asBoolean();
    var card = preview.has("url") ? card(preview) : "";
    html.append(above ? card : "");
    html.append("<div class=\"words\">").append(words(message)).append("</div>");
    html.append(above ? "" : card).append("</div>");
    for (var row : message.path("reply_markup").path("inline_keyboard")) {
      html.append("<div class=\"keys\">");
      for (var key : row) {
        html.append("<span class=\"key\"><span>")
            .append(Preview.escaped(key.path("text").asText()));
        html.append("</span></span>");
      }
      html.append("</div>");
    }
    return html.toString();
  }

  private static String card(JsonNode preview) {
    var size = preview.path("prefer_large_media").asBoolean() ? "large" : "small";
    return "<div class=\"card "
        + size
        + "\">preview of "
        + Preview.escaped(preview.path("url").asText())
        + "</div>";
  }

  /** Telegram's HTML is a browser's too, but for its spoilers. */
  private static String words(JsonNode message) {
    var words = new StringBuilder();
    var text = message.has("caption") ? message.path("caption") : message.path("text");
    if (text.isArray()) {
      text.forEach(line -> words.append(words.isEmpty() ? "" : "\n").append(line.asText()));
    } else {
      words.append(text.asText());
    }
    return words
        .toString()
        .replace("<tg-spoiler>", "<span class=\"veil\">")
        .replace("</tg-spoiler>", "</span>")
        .replace("<blockquote expandable>", "<blockquote class=\"folded\">")
        .replace("</blockquote>\n", "</blockquote>");
  }
}
