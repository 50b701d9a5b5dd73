package backheel.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call as it came in: its parameters, and the files that came along, by the names under which the
 * parameters speak of them.
 */
record TelegramForm(ObjectNode params, Map<String, byte[]> files, boolean multipart) {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  static TelegramForm read(@Nullable String type, byte[] body) throws IOException {
    var boundary = BOUNDARY.matcher(type == null ? "" : type);
    if (type == null || !type.startsWith("multipart/") || !boundary.find()) {
      var params =
          body.length == 0
              ? FakeTelegram.JSON.createObjectNode()
              : (ObjectNode) FakeTelegram.JSON.readTree(body);
      return new TelegramForm(params, Map.of(), false);
    }
    var form = new TelegramForm(FakeTelegram.JSON.createObjectNode(), new LinkedHashMap<>(), true);
    // A character for each byte, so that files survive.
    var text = new String(body, StandardCharsets.ISO_8859_1);
    for (var part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      form.part(part);
    }
    return form;
  }

  private void part(String part) throws IOException {
    int head = part.indexOf("\r\n\r\n");
    var name = NAME.matcher(part);
    if (head < 0 || !name.find()) {
      return;
    }
    var value = part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
    var file = FILE.matcher(part.substring(0, head));
    if (file.find()) {
      files.put(name.group(1), value);
    } else {
      params.set(name.group(1), value(new String(value, StandardCharsets.UTF_8)));
    }
  }

  private static JsonNode value(String text) throws IOException {
    boolean structured = text.startsWith("{") || text.startsWith("[");
    return structured
        ? FakeTelegram.JSON.readTree(text)
        : FakeTelegram.JSON.getNodeFactory().textNode(text);
  }
}
