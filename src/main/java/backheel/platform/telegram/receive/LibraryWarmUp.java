package backheel.platform.telegram.receive;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.platform.telegram.render.TelegramRenderer;
import backheel.platform.telegram.send.TelegramConnection;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Duration;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * A warm-up that reads an update and writes an answer, so that the first person who asks does not
 * wait a second for the library's hundreds of types to be introspected.
 */
public final class LibraryWarmUp {
  private static final String SAMPLE_UPDATE =
      """
      {"ok":true,"result":[{"update_id":1,"message":{"message_id":1,"date":1,"text":"/a",
      "chat":{"id":1,"type":"private"},"from":{"id":1,"is_bot":false,"first_name":"A"},
      "entities":[{"type":"bot_command","offset":0,"length":2}]}}]}\
      """;

  private LibraryWarmUp() {}

  /** Reads and writes once; failures are logged. */
  public static void run(TelegramConnection client) {
    var throttledLog = client.log();
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
      for (var message : TelegramRenderer.messages(reply)) {
        var sent = client.sampleRequest(message);
        var written = client.json().writeValueAsString(sent);
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
