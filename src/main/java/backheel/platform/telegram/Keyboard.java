package backheel.platform.telegram;

import backheel.chat.Button;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** The buttons under a message. One that Telegram would refuse is left out, not the message. */
final class Keyboard {
  private static final Logger log = LoggerFactory.getLogger(Keyboard.class);
  private static final int LABEL = 64;
  private static final int ACTION_BYTES = 64;
  private static final int ROW = 8;

  private Keyboard() {}

  /** Null when no button is left. */
  static @Nullable InlineKeyboardMarkup of(List<List<Button>> rows, Links links) {
    var keyboard =
        rows.stream()
            .map(row -> row(row, links))
            .filter(row -> !row.isEmpty())
            .map(InlineKeyboardRow::new)
            .toList();
    return keyboard.isEmpty() ? null : new InlineKeyboardMarkup(keyboard);
  }

  /** Only those that open something: for messages in chats that the bot is not in. */
  static @Nullable InlineKeyboardMarkup ofLinks(List<List<Button>> rows, Links links) {
    var opening =
        rows.stream()
            .map(row -> row.stream().filter(button -> button.opens() != null).toList())
            .toList();
    return of(opening, links);
  }

  private static List<InlineKeyboardButton> row(List<Button> row, Links links) {
    return row.stream()
        .map(button -> button(button, links))
        .filter(Objects::nonNull)
        .limit(ROW)
        .toList();
  }

  private static @Nullable InlineKeyboardButton button(Button button, Links links) {
    var label = Cut.line(CleanWords.of(button.label()).replace('\n', ' '), LABEL);
    if (label.isEmpty()) {
      log.warn("A button without a label is left out: {}", button.action());
      return null;
    }
    var shown = new InlineKeyboardButton(label);
    if (button.opens() != null) {
      var address = links.address(button.opens());
      if (address == null) {
        log.warn("The button {} is left out: it opens nothing", label);
        return null;
      }
      shown.setUrl(address);
      return shown;
    }
    int bytes = button.action().getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > ACTION_BYTES) {
      log.warn("The button {} is left out: its action has {} bytes, 1-64 go", label, bytes);
      return null;
    }
    shown.setCallbackData(button.action());
    return shown;
  }
}
