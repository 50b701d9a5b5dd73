package backheel.platform.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON body of a request, read with distrust. */
final class Asked {
  /** The largest body that is read, in bytes. */
  static final int MOST_BYTES = 64 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");
  private static final Pattern MESSAGE = Pattern.compile("[0-9]{1,19}");

  private final JsonNode body;

  private Asked(JsonNode body) {
    this.body = body;
  }

  static Asked read(InputStream in) throws IOException, Refusal {
    var bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refusal(413, "That is too long: 64 KiB at most.");
    }
    try {
      var body = JSON.readTree(bytes);
      if (body == null || !body.isObject()) {
        throw Refusal.bad("Send a JSON object.");
      }
      return new Asked(body);
    } catch (JacksonException e) {
      throw Refusal.bad("That is not JSON.");
    }
  }

  /** Words that have to be there. */
  String words(String field) throws Refusal {
    var node = body.path(field);
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw Refusal.bad("\"%s\" is missing.".formatted(field));
    }
    return node.textValue();
  }

  String chat() throws Refusal {
    return chat(words("chat"));
  }

  static String chat(@Nullable String id) throws Refusal {
    if (id == null || !NAME.matcher(id).matches()) {
      throw Refusal.bad("\"chat\" is 1 to 64 of A-Z a-z 0-9 _ and -.");
    }
    return id;
  }

  String language() throws Refusal {
    return language(body.path("language").asText(""));
  }

  static String language(@Nullable String code) throws Refusal {
    if (code == null || code.isEmpty()) {
      return "";
    }
    if (!LANGUAGE.matcher(code).matches()) {
      throw Refusal.bad("\"language\" is a code such as en.");
    }
    return code;
  }

  /** The message whose button was pressed, "" where the caller does not say. */
  String message() throws Refusal {
    var id = body.path("message").asText("");
    if (!id.isEmpty() && !MESSAGE.matcher(id).matches()) {
      throw Refusal.bad("\"message\" is the number of a message.");
    }
    return id;
  }

  /** The same in a request that is sent again because its answer was lost; null for none. */
  @Nullable String once() throws Refusal {
    var id = body.path("once").asText("");
    if (!id.isEmpty() && !NAME.matcher(id).matches()) {
      throw Refusal.bad("\"once\" is 1 to 64 of A-Z a-z 0-9 _ and -.");
    }
    return id.isEmpty() ? null : id;
  }
}
