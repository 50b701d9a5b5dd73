package backheel.platform.telegram;

import backheel.chat.Button;
import backheel.chat.DeepLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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

  /** So many signs fit side by side in the labels of one row on a phone; its cells are equal. */
  private static final int WIDTH = 45;

  private Keyboard() {}

  /** Null when no button is left. */
  static @Nullable InlineKeyboardMarkup of(List<List<Button>> rows, Links links) {
    return of(rows, links, /* linksAlone= */ false);
  }

  /**
   * Null when no button is left.
   *
   * @param linksAlone whether each button has to lead somewhere, as in a channel: what it would say
   *     is said in the reader's private chat, or it is left out
   */
  static @Nullable InlineKeyboardMarkup of(
      List<List<Button>> rows, Links links, boolean linksAlone) {
    var keyboard =
        rows.stream()
            .map(row -> row(row, links, linksAlone))
            .flatMap(row -> fitting(row).stream())
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

  private static List<InlineKeyboardButton> row(List<Button> row, Links links, boolean linksAlone) {
    return row.stream()
        .map(button -> button(button, links, linksAlone))
        .filter(Objects::nonNull)
        .limit(ROW)
        .toList();
  }

  /** Telegram cuts labels that are too long for their cell: such a row becomes several. */
  private static List<List<InlineKeyboardButton>> fitting(List<InlineKeyboardButton> row) {
    int longest = row.stream().mapToInt(b -> length(b.getText())).max().orElse(0);
    if (longest * row.size() <= WIDTH) {
      return List.of(row);
    }
    int most = Math.max(1, WIDTH / longest);
    int rows = (row.size() + most - 1) / most;
    int each = (row.size() + rows - 1) / rows;
    return IntStream.iterate(0, from -> from < row.size(), from -> from + each)
        .mapToObj(from -> row.subList(from, Math.min(row.size(), from + each)))
        .toList();
  }

  private static int length(String label) {
    return label.codePointCount(0, label.length());
  }

  private static @Nullable InlineKeyboardButton button(
      Button button, Links links, boolean linksAlone) {
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
    var said = Button.privateLine(button.action());
    if (said != null || linksAlone) {
      var way = DeepLink.of(said == null ? button.action() : said).map(links::start).orElse(null);
      if (way != null) {
        shown.setUrl(way);
      }
      return way == null ? null : shown;
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
