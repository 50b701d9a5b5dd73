package backheel.testing.golden;

import com.fasterxml.jackson.databind.JsonNode;

/** The web chat's bubbles, plainly. */
final class WebSkin implements Preview.Skin {

  @Override
  public String bubble(JsonNode message, String language) {
    var html = new StringBuilder("<div class=\"bubble\">");
    html.append(message.path("html").asText()).append("</div><div class=\"keys\">");
    for (var key : message.path("buttons")) {
      html.append("<span class=\"key\" dir=\"auto\">")
          .append(Preview.escaped(key.path("label").asText()));
      html.append("</span>");
    }
    return html.append("</div>").toString();
  }
}
