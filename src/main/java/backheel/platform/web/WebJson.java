package backheel.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** The JSON of responses. */
final class WebJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private WebJson() {}

  static void send(Context request, Object value) {
    // By way of a string: half a surrogate pair from the web becomes "?", not a failure.
    request
        .contentType("application/json; charset=utf-8")
        .result(write(value).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a value as JSON on one line. */
  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own value is not JSON", e);
    }
  }
}
