package backheel.packaged;

import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.FakeTelegram.Call;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who speaks English with the bot in a chat of the local Telegram. */
record Fan(FakeTelegram telegram, long chat, long person) {
  private static final AtomicInteger PRESSES = new AtomicInteger();

  /** In a chat of their own. */
  static Fan in(FakeTelegram telegram, long chat) {
    return new Fan(telegram, chat, chat);
  }

  void says(String text) {
    telegram.happens("message", english(TelegramUpdates.message(chat, person, text)));
  }

  /** Says it, and waits for a new message with those words. */
  Call asks(String text, String words) {
    int before = heard(words).size();
    says(text);
    return hears(words, before);
  }

  /** Waits for a message, new or changed, that holds the words. */
  Call hears(String words) {
    return hears(words, 0);
  }

  private Call hears(String words, int before) {
    return Await.found(
        () -> heard(words).stream().skip(before).findFirst(),
        () -> "chat " + chat + " never heard: " + words + "; it heard " + heard(""));
  }

  /** Every message, new or changed, that held the words. */
  List<Call> heard(String words) {
    return telegram.calls().stream()
        .filter(call -> call.taken() && call.chat() == chat && call.text().contains(words))
        .toList();
  }

  /** Every attempt to send here, taken or not. */
  List<Call> attempts(String words) {
    return telegram.calls("sendMessage").stream()
        .filter(call -> call.chat() == chat && call.text().contains(words))
        .toList();
  }

  static List<String> buttons(Call message) {
    var labels = new ArrayList<String>();
    message
        .params()
        .path("reply_markup")
        .path("inline_keyboard")
        .forEach(row -> row.forEach(button -> labels.add(button.path("text").asText())));
    return labels;
  }

  /** Presses the first button whose label begins so; returns Telegram's number of the press. */
  String presses(Call message, String label) {
    var id = "press-" + PRESSES.incrementAndGet();
    var type = chat < 0 ? "supergroup" : "private";
    telegram.happens(
        "callback_query",
        english(
            TelegramUpdates.press(
                id, chat, type, message.message(), person, action(message, label))));
    return id;
  }

  /** Presses, and waits for a message, new or changed, with those words. */
  Call presses(Call message, String label, String words) {
    int before = heard(words).size();
    var unused = presses(message, label);
    return hears(words, before);
  }

  /** Waits until the press is confirmed; the words that pop up. */
  String noteOn(String press) {
    return telegram
        .await(call ->
            call.method().equals("answerCallbackQuery")
                && call.params().path("callback_query_id").asText().equals(press))
        .text();
  }

  private static String action(Call message, String label) {
    for (var row : message.params().path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        if (button.path("text").asText().startsWith(label)) {
          return button.path("callback_data").asText();
        }
      }
    }
    throw new AssertionError("no button " + label + " among " + buttons(message));
  }

  private static ObjectNode english(ObjectNode happening) {
    ((ObjectNode) happening.path("from")).put("language_code", "en");
    return happening;
  }
}
