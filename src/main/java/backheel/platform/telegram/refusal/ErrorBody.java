package backheel.platform.telegram.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of an unsuccessful answer, in the form in which the library expects it. Proxies answer
 * in forms of their own: pages, nothing, JSON of another shape or under another content type.
 */
public final class ErrorBody {
  /** Longer bodies are pages. */
  public static final long MAX_LENGTH = 16_384;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String PARAMETERS = "parameters";
  private static final String RETRY_AFTER = "retry_after";

  private static final Pattern LIMIT_IN_WORDS =
      Pattern.compile("(?:FLOOD_WAIT_|SLOWMODE_WAIT_|retry after )([0-9]{1,6})");

  private ErrorBody() {}

  /**
   * Returns the body that Telegram would have sent; empty where the answer is not Telegram's, or
   * cannot be read.
   *
   * @param retryAfter the header of that name, in seconds
   */
  public static Optional<String> normalize(int status, String body, @Nullable String retryAfter) {
    var given = parse(body);
    boolean telegrams =
        given.hasNonNull("description")
            || given.hasNonNull("error_code")
            || given.path(PARAMETERS).isObject();
    long wait = seconds(given.path(PARAMETERS).path(RETRY_AFTER).asText(""));
    wait = wait > 0 ? wait : seconds(retryAfter == null ? "" : retryAfter);
    boolean limit = status == TOO_MANY_REQUESTS && wait > 0;
    if (status < 400 || (!telegrams && !limit)) {
      return Optional.empty();
    }
    var description = given.path("description").asText("no reason given");
    int code = given.path("error_code").asInt(status);
    var error = JSON.createObjectNode().put("ok", false);
    error.put("error_code", code < 400 ? status : code);
    error.put("description", description);
    var parameters = error.putObject(PARAMETERS);
    wait = wait > 0 ? wait : waitInWords(description);
    if (wait > 0) {
      parameters.put(RETRY_AFTER, wait);
    }
    long newId = given.path(PARAMETERS).path("migrate_to_chat_id").asLong(0);
    if (newId != 0) {
      parameters.put("migrate_to_chat_id", newId);
    }
    return Optional.of(error.toString());
  }

  /** Returns the seconds of a limit that Telegram's data centres name in words alone. */
  private static long waitInWords(String description) {
    var limit = LIMIT_IN_WORDS.matcher(description);
    return limit.find() ? seconds(limit.group(1)) : 0;
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Returns whole seconds, rounded up, at most a day; 0 where there is no number. */
  private static long seconds(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isNaN(number) ? 0 : (long) Math.ceil(Math.clamp(number, 0, 86_400));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
