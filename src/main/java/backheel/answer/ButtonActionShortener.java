package backheel.answer;

import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.PlatformCapabilities;
import backheel.chat.Reply;
import backheel.store.chat.ButtonActionStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The store of button actions that are too long for the platform. They are kept for a while and go
 * out under a short name, {@code /~KEY.COMMAND}, whose command can be offered again once the action
 * has expired.
 */
final class ButtonActionShortener {
  private static final String SHORT_PREFIX = "/~";

  private final ButtonActionStore actions;
  private final Function<String, PlatformCapabilities> capabilities;

  /**
   * @param capabilities the capabilities of a platform by its name
   */
  ButtonActionShortener(
      ButtonActionStore actions, Function<String, PlatformCapabilities> capabilities) {
    this.actions = actions;
    this.capabilities = capabilities;
  }

  static boolean isShort(String text) {
    return text.startsWith(SHORT_PREFIX);
  }

  /** Returns the action behind a short name, if it is still stored. */
  Optional<String> read(String text) {
    int end = text.indexOf('.');
    return actions.find(text.substring(SHORT_PREFIX.length(), end < 0 ? text.length() : end));
  }

  /** Returns the command in a short name, "" if it names none. */
  static String command(String text) {
    int end = text.indexOf('.');
    return end < 0 ? "" : text.substring(end + 1);
  }

  Reply shortened(Reply reply, ChatId chat) {
    int maxBytes = capabilities.apply(chat.platform()).maxButtonActionBytes();
    var rows = new ArrayList<List<Button>>();
    for (var row : reply.buttons()) {
      rows.add(row.stream().map(button -> shortened(button, chat, maxBytes)).toList());
    }
    return reply.withButtons(rows);
  }

  private Button shortened(Button button, ChatId chat, int maxBytes) {
    var action = button.action();
    return action.getBytes(StandardCharsets.UTF_8).length <= maxBytes
        ? button
        : Button.command(
            button.label(), SHORT_PREFIX + actions.shorten(chat, action) + "." + firstWord(action));
  }

  /**
   * Returns the command to offer again: that of the action, or of the list a story was opened from.
   */
  private static String firstWord(String action) {
    return action.replaceFirst("^/story \\d+ < ", "").replaceFirst("^/([a-z]{1,20})(?s:.*)$", "$1");
  }
}
