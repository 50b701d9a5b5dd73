package backheel.platform.discord.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A response from Discord, or from a proxy on the way to it.
 *
 * @param body missing when it was not JSON
 */
public record DiscordResponse(int status, JsonNode body, Headers headers) {

  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Returns Discord's own error code, 0 for none. */
  public int code() {
    return body.path("code").asInt(0);
  }

  /** Returns one line for logs, without any content that was sent. */
  public String summary() {
    var message = body.path("message").asText("");
    var why = "HTTP " + status + (code() == 0 ? "" : ", code " + code());
    return message.isEmpty() ? why : why + ", " + message;
  }

  /**
   * Returns whether a 429 applies to the whole bot. One without JSON comes from the firewall in
   * front of Discord.
   */
  public boolean global() {
    return body.path("global").asBoolean(false)
        || "true".equals(headers.get("X-RateLimit-Global"))
        || "global".equals(headers.get("X-RateLimit-Scope"))
        || body.isMissingNode();
  }

  /** Returns whether a 429 was caused by others, and not counted against the bot. */
  boolean shared() {
    return "shared".equals(headers.get("X-RateLimit-Scope"));
  }

  /** Returns the wait that a 429 requires, to the millisecond and a little more. */
  public Duration retryAfter() {
    double seconds = body.path("retry_after").asDouble(parseNumber(headers.get("Retry-After"), 5));
    return seconds(Math.clamp(seconds, 0, 3600)).plusMillis(50);
  }

  static Duration seconds(double seconds) {
    return Duration.ofMillis((long) Math.ceil(seconds * 1000));
  }

  static double parseNumber(@Nullable String text, double otherwise) {
    try {
      return text == null ? otherwise : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
