package backheel.platform.telegram;

import backheel.chat.Button;
import backheel.chat.Reply;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * A dress rehearsal without an audience: reads an update and writes an answer, so that the first
 * person who asks does not wait a second for the library's hundreds of types to be looked through.
 */
final class WarmUp {
  private static final String UPDATE =
      """
      {"ok":true,"result":[{"update_id":1,"message":{"message_id":1,"date":1,"text":"/a",
      "chat":{"id":1,"type":"private"},"from":{"id":1,"is_bot":false,"first_name":"A"},
      "entities":[{"type":"bot_command","offset":0,"length":2}]}}]}\
      """;

  private WarmUp() {}

  static void run(ObjectMapper json, Scribe scribe, Troubles troubles) {
    try {
      var updates = new FetchUpdates(1, Duration.ZERO, troubles).deserializeResponse(UPDATE);
      var words = Words.of(updates.getFirst().getMessage(), true, () -> null);
      var page = URI.create("https://example.org/");
      var reply =
          Reply.builder("en")
              .heading(String.valueOf(words))
              .row(Button.says("a", "/a"))
              .preview(page)
              .reply();
      for (var drawn : Drawing.pages(reply)) {
        var sent = scribe.message(new Address(1, null), drawn, new Envelope(true, 1), true);
        var written = json.writeValueAsString(sent);
        var answer = "{\"ok\":true,\"result\":{\"message_id\":1,\"date\":1,\"text\":\"a\"}}";
        if (written.isEmpty() || sent.deserializeResponse(answer).getMessageId() != 1) {
          troubles.tell("warm-up", "The library does not read what it should");
        }
      }
    } catch (TelegramApiException | JsonProcessingException e) {
      troubles.bug("warm-up", e);
    }
  }
}
