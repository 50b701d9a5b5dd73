package backheel.testing.telegram;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the fake Telegram answers one call instead of the usual way.
 *
 * @param takesEffect whether the call is carried out before its answer goes wrong
 */
public record TelegramFault(boolean takesEffect, Answer answer) {

  /** Writes, or does not write, an answer. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  public static TelegramFault error(int code, String description) {
    return refusal(code, description, null);
  }

  public static TelegramFault tooMany(int retryAfter) {
    return refusal(
        429,
        "Too Many Requests: retry after " + retryAfter,
        "{\"retry_after\":" + retryAfter + "}");
  }

  public static TelegramFault migratedTo(long chat) {
    return refusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        "{\"migrate_to_chat_id\":" + chat + "}");
  }

  public static TelegramFault html(int code) {
    return new TelegramFault(
        false, x -> write(x, code, "text/html", "<html><h1>" + code + "</h1></html>"));
  }

  /** Says 200 and something that cannot be read. */
  public static TelegramFault garbage(String body) {
    return new TelegramFault(false, x -> write(x, 200, "application/json", body));
  }

  /** Keeps the caller waiting, then hangs up. */
  public static TelegramFault hang(long millis) {
    return new TelegramFault(
        false,
        x -> {
          Thread.sleep(millis);
          x.close();
        });
  }

  /** Hangs up without a word. */
  public static TelegramFault drop() {
    return hang(0);
  }

  /** Carries the call out, and hangs up in the middle of the answer. */
  public static TelegramFault cutAfterEffect() {
    return new TelegramFault(
        true,
        x -> {
          x.getResponseHeaders().set("Content-Type", "application/json");
          x.sendResponseHeaders(200, 5_000);
          x.getResponseBody().write("{\"ok\":true".getBytes(StandardCharsets.UTF_8));
          x.getResponseBody().flush();
          x.close();
        });
  }

  /** Carries the call out, and hangs up without any answer. */
  public static TelegramFault dropAfterEffect() {
    return new TelegramFault(true, HttpExchange::close);
  }

  private static TelegramFault refusal(int code, String description, @Nullable String parameters) {
    return new TelegramFault(
        false,
        x -> {
          var body = FakeTelegram.JSON.createObjectNode().put("ok", false);
          body.put("error_code", code).put("description", description);
          if (parameters != null) {
            body.set("parameters", FakeTelegram.JSON.readTree(parameters));
          }
          write(x, code, "application/json", body.toString());
        });
  }

  static void write(HttpExchange exchange, int code, String type, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
