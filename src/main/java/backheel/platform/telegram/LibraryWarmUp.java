package backheel.platform.telegram;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.platform.telegram.api.TelegramAddress;
import backheel.platform.telegram.api.ThrottledLog;
import backheel.platform.telegram.receive.MessageTextParser;
import backheel.platform.telegram.receive.TolerantGetUpdates;
import backheel.platform.telegram.render.TelegramRenderer;
import backheel.platform.telegram.send.ApiRequests;
import backheel.platform.telegram.send.SendOptions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * A warm-up that reads an update and writes an answer, so that the first person who asks does not
 * wait a second for the library's hundreds of types to be introspected.
 */
final class LibraryWarmUp {
  private static final String SAMPLE_UPDATE =
      """
      {"ok":true,"result":[{"update_id":1,"message":{"message_id":1,"date":1,"text":"/a",
      "chat":{"id":1,"type":"private"},"from":{"id":1,"is_bot":false,"first_name":"A"},
      "entities":[{"type":"bot_command","offset":0,"length":2}]}}]}\
      """;

  private LibraryWarmUp() {}

  static void run(ObjectMapper json, ApiRequests apiRequests, ThrottledLog throttledLog) {
    try {
      var updates =
          new TolerantGetUpdates(1, Duration.ZERO, throttledLog).deserializeResponse(SAMPLE_UPDATE);
      var words = MessageTextParser.parse(updates.getFirst().getMessage(), true, () -> null);
      var page = URI.create("https://example.org/");
      var reply =
          Reply.builder("en")
              .heading(String.valueOf(words))
              .row(Button.command("a", "/a"))
              .preview(page)
              .build();
      for (var drawn : TelegramRenderer.messages(reply)) {
        var sent =
            apiRequests.message(
                new TelegramAddress(1, null), drawn, new SendOptions(true, 1), true);
        var written = json.writeValueAsString(sent);
        var answer = "{\"ok\":true,\"result\":{\"message_id\":1,\"date\":1,\"text\":\"a\"}}";
        if (written.isEmpty() || sent.deserializeResponse(answer).getMessageId() != 1) {
          throttledLog.warn("warm-up", "The library does not read what it should");
        }
      }
    } catch (TelegramApiException | JsonProcessingException e) {
      throttledLog.error("warm-up", e);
    }
  }
}
