package backheel.testing.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A page that shows replies as a platform's client would, on a phone of 400 pixels: a row for each
 * kind, a column for each language; {@code target/previews/PLATFORM.html}, and the same in the
 * dark.
 */
public final class Preview {
  private static final Path FOLDER = Path.of("target/previews");

  private final String platform;
  private final Skin skin;
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

  public Preview(String platform) {
    this.platform = platform;
    this.skin =
        switch (platform) {
          case "telegram" -> new TelegramSkin();
          case "discord" -> new DiscordSkin();
          default -> new WebSkin();
        };
  }

  /** How a client shows a message. */
  interface Skin {
    /** Of this message, HTML. */
    String bubble(JsonNode message, String language);
  }

  public void add(String kind, String asked, String language, List<JsonNode> messages) {
    var cell = new StringBuilder();
    messages.forEach(message -> cell.append(skin.bubble(message, language)));
    var row = asked.isEmpty() ? kind : kind + " | " + asked;
    rows.computeIfAbsent(row, r -> new LinkedHashMap<>()).put(language, cell.toString());
  }

  public void write() throws IOException {
    Files.createDirectories(FOLDER);
    for (var light : List.of("light", "dark")) {
      var html = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><style>");
      html.append(style()).append("</style><body class=\"").append(light).append("\">");
      rows.forEach((row, cells) -> {
        html.append("<h3>").append(escaped(row)).append("</h3><section>");
        cells.forEach((language, cell) ->
            html.append("<div class=\"phone\" lang=\"" + language + "\">")
                .append(cell)
                .append("</div>"));
        html.append("</section>\n");
      });
      var name = platform + (light.equals("light") ? "" : "-dark") + ".html";
      Files.writeString(FOLDER.resolve(name), html);
    }
  }

  private String style() throws IOException {
    var name = "/golden/" + platform + ".css";
    try (InputStream in = Objects.requireNonNull(Preview.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
