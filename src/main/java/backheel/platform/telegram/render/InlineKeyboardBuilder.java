package backheel.platform.telegram.render;

import backheel.chat.Button;
import backheel.chat.DeepLinkEncoder;
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

/**
 * A renderer of the buttons under a message. A button that Telegram would refuse is left out, not
 * the message.
 */
public final class InlineKeyboardBuilder {
  private static final Logger log = LoggerFactory.getLogger(InlineKeyboardBuilder.class);
  private static final int MAX_LABEL_LENGTH = 64;
  private static final int MAX_ACTION_BYTES = 64;
  private static final int MAX_BUTTONS_PER_ROW = 8;

  /** Maximum number of characters in the labels of one row on a phone; its cells are equal. */
  private static final int MAX_LABEL_LENGTH_PER_ROW = 45;

  private InlineKeyboardBuilder() {}

  /** Returns the keyboard, null when no button is left. */
  static @Nullable InlineKeyboardMarkup build(
      List<List<Button>> rows, BotLinkResolver botLinkResolver) {
    return build(rows, botLinkResolver, /* linksAlone= */ false);
  }

  /**
   * Returns the keyboard, null when no button is left.
   *
   * @param linksAlone whether each button has to be a link, as in a channel: a command opens the
   *     reader's private chat, or the button is left out
   */
  static @Nullable public InlineKeyboardMarkup build(
      List<List<Button>> rows, BotLinkResolver botLinkResolver, boolean linksAlone) {
    var keyboard =
        rows.stream()
            .map(row -> row(row, botLinkResolver, linksAlone))
            .flatMap(row -> wrapped(row).stream())
            .filter(row -> !row.isEmpty())
            .map(InlineKeyboardRow::new)
            .toList();
    return keyboard.isEmpty() ? null : new InlineKeyboardMarkup(keyboard);
  }

  /** Returns only the buttons that are links: for messages in chats that the bot is not in. */
  static @Nullable public InlineKeyboardMarkup linksOnly(
      List<List<Button>> rows, BotLinkResolver botLinkResolver) {
    var opening =
        rows.stream()
            .map(row -> row.stream().filter(button -> button.link() != null).toList())
            .toList();
    return build(opening, botLinkResolver);
  }

  private static List<InlineKeyboardButton> row(
      List<Button> row, BotLinkResolver botLinkResolver, boolean linksAlone) {
    return row.stream()
        .map(button -> button(button, botLinkResolver, linksAlone))
        .filter(Objects::nonNull)
        .limit(MAX_BUTTONS_PER_ROW)
        .toList();
  }

  /**
   * Splits a row whose labels are too long for their cells into several: Telegram would cut them.
   */
  private static List<List<InlineKeyboardButton>> wrapped(List<InlineKeyboardButton> row) {
    int longest = row.stream().mapToInt(b -> length(b.getText())).max().orElse(0);
    if (longest * row.size() <= MAX_LABEL_LENGTH_PER_ROW) {
      return List.of(row);
    }
    int most = Math.max(1, MAX_LABEL_LENGTH_PER_ROW / longest);
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
      Button button, BotLinkResolver botLinkResolver, boolean linksAlone) {
    var label =
        TextSplitter.truncate(
            TextSanitizer.sanitize(button.label()).replace('\n', ' '), MAX_LABEL_LENGTH);
    if (label.isEmpty()) {
      log.warn("A button without a label is left out: {}", button.action());
      return null;
    }
    var shown = new InlineKeyboardButton(label);
    if (button.link() != null) {
      var address = botLinkResolver.address(button.link());
      if (address == null) {
        log.warn("The button {} is left out: it opens nothing", label);
        return null;
      }
      shown.setUrl(address);
      return shown;
    }
    var commandLine = Button.privateCommandLine(button.action());
    if (commandLine != null || linksAlone) {
      var way =
          DeepLinkEncoder.payloadFor(commandLine == null ? button.action() : commandLine)
              .map(botLinkResolver::startLink)
              .orElse(null);
      if (way != null) {
        shown.setUrl(way);
      }
      return way == null ? null : shown;
    }
    int bytes = button.action().getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > MAX_ACTION_BYTES) {
      log.warn("The button {} is left out: its action has {} bytes, 1-64 go", label, bytes);
      return null;
    }
    shown.setCallbackData(button.action());
    return shown;
  }
}
