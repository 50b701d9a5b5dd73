package backheel.platform.discord.rest;

import backheel.platform.discord.refusal.DiscordRefusal;
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
  /** Seconds to wait after a limit that names none. */
  private static final double UNNAMED_WAIT = 5;

  private static final double MIN_WAIT = 0.2;

  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Returns Discord's own error code, 0 for none. */
  public int code() {
    return body.path("code").asInt(0);
  }

  /**
   * Returns the row of the refusal in the table.
   *
   * @throws IllegalStateException when the request was carried out, or there was no response
   */
  public DiscordRefusal refusal() {
    if (status == 0) {
      throw new IllegalStateException("no response");
    }
    boolean discords = body.has("code") || body.has("message") || body.has("retry_after");
    return DiscordRefusal.of(status, code(), discords);
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

  /** Returns whether the refusal says how long to wait, which a limit does. */
  boolean namesWait() {
    return status >= 400 && named() >= 0;
  }

  /** Returns the wait that a limit requires, to the millisecond and a little more. */
  public Duration retryAfter() {
    double named = named();
    return seconds(Math.clamp(named < 0 ? UNNAMED_WAIT : named, MIN_WAIT, 3600)).plusMillis(50);
  }

  /** Returns the named wait in seconds, negative for none. */
  private double named() {
    var inBody = body.path("retry_after");
    double seconds =
        parseNumber(inBody.isMissingNode() ? headers.get("Retry-After") : inBody.asText(), -1);
    return Double.isFinite(seconds) ? seconds : -1;
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
