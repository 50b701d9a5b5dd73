package backheel.testing.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Discord's messages: its Markdown as far as the bot uses it, embeds, buttons and menus. */
final class DiscordSkin implements Preview.Skin {
  private static final Pattern ESCAPED = Pattern.compile("\\\\([^A-Za-z0-9\\s])");

  /** Escaped signs hide here while Markdown is read. */
  private static final int HIDDEN = 0xE000;

  @Override
  public String bubble(JsonNode message, String language) {
    var html = new StringBuilder("<div class=\"message\">");
    if (!text(message.path("content")).isEmpty()) {
      html.append("<div class=\"words\">").append(markdown(text(message.path("content"))));
      html.append("</div>");
    }
    message.path("embeds").forEach(embed -> html.append(embed(embed)));
    for (var row : message.path("components")) {
      html.append("<div class=\"keys\">");
      for (var part : row.path("components")) {
        html.append(key(part));
      }
      html.append("</div>");
    }
    return html.append("</div>").toString();
  }

  private static String embed(JsonNode embed) {
    var html = new StringBuilder("<div class=\"embed\">");
    part(html, "author", text(embed.path("author").path("name")));
    var title = markdown(text(embed.path("title")));
    if (!title.isEmpty()) {
      html.append("<div class=\"title").append(embed.has("url") ? " link" : "").append("\">");
      html.append(title).append("</div>");
    }
    if (!text(embed.path("description")).isEmpty()) {
      html.append("<div class=\"words\">").append(markdown(text(embed.path("description"))));
      html.append("</div>");
    }
    for (var field : embed.path("fields")) {
      var inline = field.path("inline").asBoolean() ? " inline" : "";
      html.append("<div class=\"field").append(inline).append("\"><b>");
      html.append(markdown(text(field.path("name")))).append("</b><div class=\"words\">");
      html.append(markdown(text(field.path("value")))).append("</div></div>");
    }
    if (embed.has("image")) {
      html.append("<div class=\"photo\">a picture</div>");
    }
    if (embed.has("thumbnail")) {
      html.append("<div class=\"photo thumb\">a picture</div>");
    }
    part(html, "footer", text(embed.path("footer").path("text")));
    return html.append("</div>").toString();
  }

  private static void part(StringBuilder html, String name, String words) {
    if (!words.isEmpty()) {
      html.append("<div class=\"").append(name).append("\">").append(Preview.escaped(words));
      html.append("</div>");
    }
  }

  private static String key(JsonNode part) {
    if (part.path("type").asInt() != 2) {
      return "<span class=\"menu\">"
          + Preview.escaped(part.path("placeholder").asText())
          + " ⌄</span>";
    }
    var link = part.path("style").asInt() == 5 ? " ↗" : "";
    return "<span class=\"key style"
        + part.path("style").asInt()
        + "\">"
        + Preview.escaped(part.path("label").asText())
        + link
        + "</span>";
  }

  /** Words of several lines may have been made a list. */
  private static String text(JsonNode node) {
    if (!node.isArray()) {
      return node.asText("");
    }
    var words = new StringBuilder();
    node.forEach(line -> words.append(words.isEmpty() ? "" : "\n").append(line.asText()));
    return words.toString();
  }

  private static String markdown(String words) {
    var hidden =
        ESCAPED
            .matcher(words)
            .replaceAll(found -> String.valueOf((char) (HIDDEN + found.group(1).charAt(0))));
    var html =
        Preview.escaped(hidden)
            .replaceAll("`([^`]+)`", "<code>$1</code>")
            .replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>")
            .replaceAll("\\*(.+?)\\*", "<i>$1</i>")
            .replaceAll("(?s)\\|\\|(.+?)\\|\\|", "<span class=\"veil\">$1</span>")
            .replaceAll("\\[([^]]+)]\\((?:&lt;)?(https?:[^)]+?)(?:&gt;)?\\)", "<a>$1</a>")
            .replaceAll("&lt;t:\\d+:R&gt;", "<span class=\"time\">3 hours ago</span>")
            .replaceAll("&lt;t:\\d+(:\\w)?&gt;", "<span class=\"time\">21 November 2026</span>")
            .replaceAll("(?m)^(\u200f?)-# (.*)$", "<small>$1$2</small>")
            .replaceAll("(?m)^(\u200f?)&gt; (.*)$", "<q>$1$2</q>")
            .replaceAll("</q>\n", "</q>")
            .replaceAll("(?m)^(\u200f?)#{1,3} (.*)$", "<b>$1$2</b>");
    return Pattern.compile("[\\x{E000}-\\x{E0FF}]").matcher(html).replaceAll(DiscordSkin::shown);
  }

  private static String shown(MatchResult hidden) {
    var sign = String.valueOf((char) (hidden.group().charAt(0) - HIDDEN));
    return java.util.regex.Matcher.quoteReplacement(Preview.escaped(sign));
  }
}
