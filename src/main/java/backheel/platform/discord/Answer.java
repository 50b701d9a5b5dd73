package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What Discord, or something on the way to it, answered to a request.
 *
 * @param body missing when it was no JSON
 */
record Answer(int status, JsonNode body, Headers headers) {

  boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Discord's own number of what is wrong, 0 when it gave none. */
  int code() {
    return body.path("code").asInt(0);
  }

  /** One line for logs, without anything that was sent. */
  String why() {
    var message = body.path("message").asText("");
    var why = "HTTP " + status + (code() == 0 ? "" : ", code " + code());
    return message.isEmpty() ? why : why + ", " + message;
  }

  /** Whether a 429 stops the whole bot. One without JSON comes from the guard before Discord. */
  boolean global() {
    return body.path("global").asBoolean(false)
        || "true".equals(headers.get("X-RateLimit-Global"))
        || "global".equals(headers.get("X-RateLimit-Scope"))
        || body.isMissingNode();
  }

  /** Whether a 429 is somebody else's doing, and not counted against us. */
  boolean shared() {
    return "shared".equals(headers.get("X-RateLimit-Scope"));
  }

  /** How long a 429 asks us to wait, to the millisecond and a little more. */
  Duration retryAfter() {
    double seconds = body.path("retry_after").asDouble(number(headers.get("Retry-After"), 5));
    return seconds(Math.clamp(seconds, 0, 3600)).plusMillis(50);
  }

  static Duration seconds(double seconds) {
    return Duration.ofMillis((long) Math.ceil(seconds * 1000));
  }

  static double number(@Nullable String text, double otherwise) {
    try {
      return text == null ? otherwise : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
