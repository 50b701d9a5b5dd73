package backheel.platform.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON body of a request, validated on access. */
final class WebRequestBody {
  /** Maximum size of a body in bytes. */
  static final int MAX_BODY_BYTES = 64 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");
  private static final Pattern MESSAGE = Pattern.compile("[0-9]{1,19}");

  private final JsonNode body;

  private WebRequestBody(JsonNode body) {
    this.body = body;
  }

  static WebRequestBody read(InputStream in) throws IOException, RequestRefusedException {
    var bytes = in.readNBytes(MAX_BODY_BYTES + 1);
    if (bytes.length > MAX_BODY_BYTES) {
      throw new RequestRefusedException(413, "That is too long: 64 KiB at most.");
    }
    try {
      var body = JSON.readTree(bytes);
      if (body == null || !body.isObject()) {
        throw RequestRefusedException.badRequest("Send a JSON object.");
      }
      return new WebRequestBody(body);
    } catch (JacksonException e) {
      throw RequestRefusedException.badRequest("That is not JSON.");
    }
  }

  /** Returns a text that must be present. */
  String requiredText(String field) throws RequestRefusedException {
    var node = body.path(field);
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw RequestRefusedException.badRequest("\"%s\" is missing.".formatted(field));
    }
    return node.textValue();
  }

  String chat() throws RequestRefusedException {
    return chat(requiredText("chat"));
  }

  static String chat(@Nullable String id) throws RequestRefusedException {
    if (id == null || !NAME.matcher(id).matches()) {
      throw RequestRefusedException.badRequest("\"chat\" is 1 to 64 of A-Z a-z 0-9 _ and -.");
    }
    return id;
  }

  String language() throws RequestRefusedException {
    return language(body.path("language").asText(""));
  }

  static String language(@Nullable String code) throws RequestRefusedException {
    if (code == null || code.isEmpty()) {
      return "";
    }
    if (!LANGUAGE.matcher(code).matches()) {
      throw RequestRefusedException.badRequest("\"language\" is a code such as en.");
    }
    return code;
  }

  /** Returns the message whose button was pressed, "" where the client does not name it. */
  String message() throws RequestRefusedException {
    var id = body.path("message").asText("");
    if (!id.isEmpty() && !MESSAGE.matcher(id).matches()) {
      throw RequestRefusedException.badRequest("\"message\" is the number of a message.");
    }
    return id;
  }

  /**
   * Returns the key that is the same when a request is sent again because its response was lost;
   * null for none.
   */
  @Nullable String idempotencyKey() throws RequestRefusedException {
    var id = body.path("once").asText("");
    if (!id.isEmpty() && !NAME.matcher(id).matches()) {
      throw RequestRefusedException.badRequest("\"once\" is 1 to 64 of A-Z a-z 0-9 _ and -.");
    }
    return id.isEmpty() ? null : id;
  }
}
