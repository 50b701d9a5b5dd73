package backheel.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the local Discord answers.
 *
 * @param headers an empty value takes away a header that is usually there
 * @param delay before the answer
 * @param cut whether the connection breaks in the middle of the answer
 */
public record DiscordResponse(
    int status, Map<String, String> headers, String body, Duration delay, boolean cut) {

  public static DiscordResponse of(int status, String body) {
    return new DiscordResponse(status, Map.of(), body, Duration.ZERO, false);
  }

  public static DiscordResponse json(int status, JsonNode body) {
    return of(status, body.toString());
  }

  /** Discord's own way to refuse. */
  public static DiscordResponse error(int status, int code, String message) {
    return json(
        status, new ObjectMapper().createObjectNode().put("message", message).put("code", code));
  }

  /**
   * Too many requests.
   *
   * @param retryAfter seconds
   */
  public static DiscordResponse tooMany(double retryAfter, boolean global) {
    var body =
        new ObjectMapper()
            .createObjectNode()
            .put("message", "You are being rate limited.")
            .put("retry_after", retryAfter)
            .put("global", global);
    var limited = json(429, body).with("Retry-After", String.valueOf((long) Math.ceil(retryAfter)));
    return global
        ? limited.with("X-RateLimit-Global", "true").with("X-RateLimit-Scope", "global")
        : limited.with("X-RateLimit-Scope", "user");
  }

  public DiscordResponse with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new DiscordResponse(status, more, body, delay, cut);
  }

  public DiscordResponse after(Duration wait) {
    return new DiscordResponse(status, headers, body, wait, cut);
  }

  public DiscordResponse broken() {
    return new DiscordResponse(status, headers, body, delay, true);
  }
}
