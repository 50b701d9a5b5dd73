package backheel.platform.discord;

import backheel.chat.Button;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Buttons as Discord takes them: 5 rows of 5, each with an action or address of its own; where they
 * are many and of many words, a list to choose from.
 */
final class Buttons {
  private static final int MOST_ROWS = 5;
  private static final int MOST_IN_ROW = 5;
  private static final int LONGEST_LABEL = 80;
  private static final int LONGEST_ACTION = 100;
  private static final int LONGEST_ADDRESS = 512;
  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int GREY = 2;
  private static final int LINK = 5;

  private Buttons() {}

  /** Empty when there are none: an edit without the list would leave old ones standing. */
  static ArrayNode rows(List<List<Button>> buttons) {
    var rows = Json.array();
    var actions = new HashSet<String>();
    var selects = Selects.of(buttons, MOST_ROWS - 1);
    selects.drawn().forEach(select -> add(rows, List.of(select)));
    wrapped(selects.rest(), actions, MOST_ROWS - rows.size()).forEach(row -> add(rows, row));
    return rows;
  }

  private static void add(ArrayNode rows, List<ObjectNode> row) {
    if (rows.size() < MOST_ROWS) {
      rows.addObject().put("type", ROW).putArray("components").addAll(row);
    }
  }

  private static List<List<ObjectNode>> wrapped(
      List<List<Button>> buttons, Set<String> actions, int most) {
    var rows = new ArrayList<List<ObjectNode>>();
    for (var row : buttons) {
      var drawn = row.stream().flatMap(b -> draw(b, actions).stream()).toList();
      for (int i = 0; i < drawn.size(); i += MOST_IN_ROW) {
        rows.add(drawn.subList(i, Math.min(i + MOST_IN_ROW, drawn.size())));
      }
    }
    return rows.size() <= most ? rows : packed(rows);
  }

  /** Where there are more rows than Discord shows, better close together than left out. */
  private static List<List<ObjectNode>> packed(List<List<ObjectNode>> rows) {
    var all = rows.stream().flatMap(List::stream).toList();
    var packed = new ArrayList<List<ObjectNode>>();
    for (int i = 0; i < all.size(); i += MOST_IN_ROW) {
      packed.add(all.subList(i, Math.min(i + MOST_IN_ROW, all.size())));
    }
    return packed;
  }

  private static Optional<ObjectNode> draw(Button button, Set<String> actions) {
    var label = button.label().isBlank() ? "…" : Words.cut(button.label(), LONGEST_LABEL);
    var json = Json.object().put("type", BUTTON);
    if (button.opens() != null) {
      return Escape.address(button.opens())
          .filter(address -> address.length() <= LONGEST_ADDRESS)
          .map(address -> json.put("style", LINK).put("label", label).put("url", address));
    }
    // Discord refuses the whole message for one action that is empty, too long, or there twice.
    var action = button.action();
    return action.isBlank() || action.length() > LONGEST_ACTION || !actions.add(action)
        ? Optional.empty()
        : Optional.of(json.put("style", GREY).put("label", label).put("custom_id", action));
  }
}
