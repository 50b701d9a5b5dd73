package backheel.testing.discord;

import backheel.chat.Png;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A request's body as the local Discord reads it: JSON alone, or a form with files. */
record DiscordMultipart(JsonNode json, Map<String, DiscordFile> files) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  static DiscordMultipart read(String type, byte[] body) {
    if (!type.startsWith("multipart/form-data")) {
      return new DiscordMultipart(json(body), Map.of());
    }
    var boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw new IllegalArgumentException("a form without a boundary");
    }
    JsonNode json = MissingNode.getInstance();
    var files = new LinkedHashMap<String, DiscordFile>();
    // One byte a character, so that nothing of a picture is lost on the way.
    var text = new String(body, StandardCharsets.ISO_8859_1);
    for (var part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int end = part.indexOf("\r\n\r\n");
      var name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
      if (!name.find()) {
        continue;
      }
      var bytes = part.substring(end + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
      var file = FILE.matcher(part.substring(0, end));
      if (name.group(1).equals("payload_json")) {
        json = json(bytes);
      } else if (file.find()) {
        files.put(name.group(1), new DiscordFile(file.group(1), new Png(bytes)));
      }
    }
    return new DiscordMultipart(json, files);
  }

  private static JsonNode json(byte[] body) {
    try {
      return body.length == 0
          ? MissingNode.getInstance()
          : JSON.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
