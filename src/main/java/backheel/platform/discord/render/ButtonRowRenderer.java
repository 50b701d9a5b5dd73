package backheel.platform.discord.render;

import backheel.chat.Button;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A renderer of buttons as Discord's components: 5 rows of 5, each button with an action or address
 * of its own; many buttons with long labels become a select menu.
 */
final class ButtonRowRenderer {
  private static final int MAX_ROWS = 5;
  private static final int MAX_BUTTONS_PER_ROW = 5;
  private static final int MAX_LABEL_LENGTH = 80;
  private static final int MAX_ACTION_LENGTH = 100;
  private static final int MAX_ADDRESS_LENGTH = 512;
  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int GREY = 2;
  private static final int LINK = 5;

  private ButtonRowRenderer() {}

  /**
   * Returns the rows; an empty list when there are none, for an edit without the list would leave
   * the old ones.
   */
  static ArrayNode rows(List<List<Button>> buttons) {
    var rows = DiscordJson.array();
    var actions = new HashSet<String>();
    var selectMenus = SelectMenus.of(buttons, MAX_ROWS - 1);
    selectMenus.menus().forEach(select -> add(rows, List.of(select)));
    wrapped(selectMenus.buttons(), actions, MAX_ROWS - rows.size()).forEach(row -> add(rows, row));
    return rows;
  }

  private static void add(ArrayNode rows, List<ObjectNode> row) {
    if (rows.size() < MAX_ROWS) {
      rows.addObject().put("type", ROW).putArray("components").addAll(row);
    }
  }

  private static List<List<ObjectNode>> wrapped(
      List<List<Button>> buttons, Set<String> actions, int most) {
    var rows = new ArrayList<List<ObjectNode>>();
    for (var row : buttons) {
      var rendered = row.stream().flatMap(b -> render(b, actions).stream()).toList();
      for (int i = 0; i < rendered.size(); i += MAX_BUTTONS_PER_ROW) {
        rows.add(rendered.subList(i, Math.min(i + MAX_BUTTONS_PER_ROW, rendered.size())));
      }
    }
    return rows.size() <= most ? rows : packed(rows);
  }

  /**
   * Repacks the buttons when there are more rows than Discord shows: better close together than
   * left out.
   */
  private static List<List<ObjectNode>> packed(List<List<ObjectNode>> rows) {
    var all = rows.stream().flatMap(List::stream).toList();
    var packed = new ArrayList<List<ObjectNode>>();
    for (int i = 0; i < all.size(); i += MAX_BUTTONS_PER_ROW) {
      packed.add(all.subList(i, Math.min(i + MAX_BUTTONS_PER_ROW, all.size())));
    }
    return packed;
  }

  private static Optional<ObjectNode> render(Button button, Set<String> actions) {
    var label =
        button.label().isBlank() ? "…" : TextTruncation.truncate(button.label(), MAX_LABEL_LENGTH);
    var json = DiscordJson.object().put("type", BUTTON);
    if (button.link() != null) {
      return MarkdownEscaper.address(button.link())
          .filter(address -> address.length() <= MAX_ADDRESS_LENGTH)
          .map(address -> json.put("style", LINK).put("label", label).put("url", address));
    }
    // Discord refuses the whole message for one action that is empty, too long, or a duplicate.
    var action = button.action();
    return action.isBlank() || action.length() > MAX_ACTION_LENGTH || !actions.add(action)
        ? Optional.empty()
        : Optional.of(json.put("style", GREY).put("label", label).put("custom_id", action));
  }
}
