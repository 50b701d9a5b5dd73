package backheel.answer;

import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.store.LongActions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Actions longer than any platform takes are kept for a while, and go out under a short name:
 * {@code /~KEY.COMMAND}, so that it can be told what to ask again when they are kept no more.
 */
final class LongButtons {
  private static final int LONGEST = 64;
  private static final String SHORT = "/~";

  private final LongActions actions;

  LongButtons(LongActions actions) {
    this.actions = actions;
  }

  static boolean isShort(String text) {
    return text.startsWith(SHORT);
  }

  /** What a short name stands for. */
  Optional<String> read(String text) {
    int end = text.indexOf('.');
    return actions.find(text.substring(SHORT.length(), end < 0 ? text.length() : end));
  }

  /** The command that a short name stood for, "" when it does not say. */
  static String command(String text) {
    int end = text.indexOf('.');
    return end < 0 ? "" : text.substring(end + 1);
  }

  Reply shortened(Reply reply, ChatId chat) {
    var rows = new ArrayList<List<Button>>();
    for (var row : reply.buttons()) {
      rows.add(row.stream().map(button -> shortened(button, chat.toString())).toList());
    }
    return reply.withButtons(rows);
  }

  private Button shortened(Button button, String chat) {
    var action = button.action();
    return action.getBytes(StandardCharsets.UTF_8).length <= LONGEST
        ? button
        : Button.says(
            button.label(), SHORT + actions.shorten(chat, action) + "." + firstWord(action));
  }

  /** Of a story on a list it is the list that can be asked again. */
  private static String firstWord(String action) {
    return action.replaceFirst("^/story \\d+ < ", "").replaceFirst("^/([a-z]{1,20})(?s:.*)$", "$1");
  }
}
