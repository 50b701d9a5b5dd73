package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.LongActions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Actions longer than any platform takes are kept, and go out under a short name. */
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
    return actions.find(text.substring(SHORT.length()));
  }

  Reply shortened(Reply reply) {
    var rows = new ArrayList<List<Button>>();
    for (var row : reply.buttons()) {
      rows.add(row.stream().map(this::shortened).toList());
    }
    return reply.withButtons(rows);
  }

  private Button shortened(Button button) {
    return button.action().getBytes(StandardCharsets.UTF_8).length <= LONGEST
        ? button
        : Button.says(button.label(), SHORT + actions.shorten(button.action()));
  }
}
