package backheel.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/**
 * The fake Telegram's second door, for tests that run the bot as a program of its own. POST with a
 * body of JSON, or GET:
 *
 * <ul>
 *   <li>{@code /control/message} {@code {"chat":5,"person":5,"text":"/help","topic":77}}
 *   <li>{@code /control/press} {@code {"chat":5,"person":5,"message":101,"data":"/help"}}
 *   <li>{@code /control/update} {@code {"kind":"my_chat_member","what":{...}}}
 *   <li>{@code /control/member} {@code {"chat":-1,"person":5,"status":"administrator"}}
 *   <li>{@code /control/fault} {@code {"method":"sendMessage","kind":"429","seconds":2,"times":3}};
 *       the kinds are 429, 500, 502, 403, migrate (to {@code "to"}), hang, drop, cut, lost; with
 *       {@code "chat"} instead of a method it stays for that chat, kind {@code none} ends it
 *   <li>{@code /control/sent} the messages that arrived; {@code /control/calls} every call
 *   <li>{@code /control/clear} forgets calls and faults
 * </ul>
 */
final class TelegramControl implements HttpHandler {
  private final FakeTelegram telegram;
  private int presses;

  TelegramControl(FakeTelegram telegram) {
    this.telegram = telegram;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var what = exchange.getRequestURI().getPath().replaceFirst("^/control/", "");
      var body = FakeTelegram.JSON.readTree(exchange.getRequestBody().readAllBytes());
      try {
        var result = serve(what, body);
        TelegramFault.write(exchange, 200, "application/json", result.toString());
      } catch (IllegalArgumentException e) {
        TelegramFault.write(exchange, 400, "text/plain", String.valueOf(e.getMessage()));
      }
    }
  }

  private JsonNode serve(String what, JsonNode body) {
    long chat = body.path("chat").asLong();
    long person = body.path("person").asLong(Math.abs(chat));
    return switch (what) {
      case "message" -> number(telegram.happens("message", message(chat, person, body)));
      case "press" -> number(telegram.happens("callback_query", press(chat, person, body)));
      case "update" -> number(telegram.happens(body.path("kind").asText(), body.path("what")));
      case "member" -> {
        telegram.member(chat, person, body.path("status").asText());
        yield number(0);
      }
      case "fault" -> {
        fault(body);
        yield number(0);
      }
      case "sent" -> told(telegram.sent());
      case "calls" -> told(telegram.calls());
      case "clear" -> {
        telegram.clear();
        yield number(0);
      }
      default -> throw new IllegalArgumentException("no such control: " + what);
    };
  }

  private static ObjectNode message(long chat, long person, JsonNode body) {
    var text = body.path("text").asText();
    return body.has("topic")
        ? TelegramUpdates.topicMessage(chat, body.path("topic").asInt(), person, text)
        : TelegramUpdates.message(chat, person, text);
  }

  private synchronized ObjectNode press(long chat, long person, JsonNode body) {
    var id = body.path("id").asText("press-" + ++presses);
    int message = body.path("message").asInt();
    var type = chat < 0 ? "supergroup" : "private";
    return TelegramUpdates.press(id, chat, type, message, person, body.path("data").asText());
  }

  private void fault(JsonNode body) {
    boolean forChat = body.has("chat");
    for (int i = 0; i < body.path("times").asInt(1); i++) {
      var fault =
          switch (body.path("kind").asText()) {
            case "429" -> TelegramFault.tooMany(body.path("seconds").asInt(1));
            case "500" -> TelegramFault.error(500, "Internal Server Error");
            case "502" -> TelegramFault.html(502);
            case "403" -> TelegramFault.error(403, "Forbidden: bot was blocked by the user");
            case "migrate" -> TelegramFault.migratedTo(body.path("to").asLong());
            case "hang" -> TelegramFault.hang(body.path("millis").asLong(60_000));
            case "drop" -> TelegramFault.drop();
            case "cut" -> TelegramFault.cutAfterEffect();
            case "lost" -> TelegramFault.dropAfterEffect();
            case "none" -> null;
            default -> throw new IllegalArgumentException("no such fault: " + body);
          };
      if (forChat) {
        telegram.chatFault(body.path("chat").asLong(), fault);
      } else if (fault != null) {
        telegram.fault(body.path("method").asText("sendMessage"), fault);
      }
    }
  }

  private static JsonNode number(int number) {
    return FakeTelegram.JSON.createObjectNode().put("update", number);
  }

  private static JsonNode told(Iterable<FakeTelegram.Call> calls) {
    var told = FakeTelegram.JSON.createArrayNode();
    calls.forEach(call ->
        told.addObject()
            .put("method", call.method())
            .put("taken", call.taken())
            .set("params", call.params()));
    return told;
  }
}
