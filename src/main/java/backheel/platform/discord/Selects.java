package backheel.platform.discord;

import backheel.chat.Button;
import backheel.chat.Wording;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Lists to choose from, in place of buttons that are many and of many words: Discord shows names
 * better in a list than on twenty buttons. Numbers, arrows and links stay buttons.
 *
 * @param drawn one a row
 * @param rest what stays buttons
 */
record Selects(List<ObjectNode> drawn, List<List<Button>> rest) {
  private static final int SELECT = 3;
  private static final int MOST_ROWS_OF_BUTTONS = 5;
  private static final int MOST_BUTTONS = 10;
  private static final int MOST_OPTIONS = 25;
  private static final int LONGEST = 100;
  private static final int SHORT = 3;

  Selects {
    drawn = List.copyOf(drawn);
    rest = List.copyOf(rest);
  }

  static Selects of(List<List<Button>> rows, int most) {
    var choices = rows.stream().filter(Selects::isChoice).flatMap(List::stream).toList();
    boolean many = rows.size() > MOST_ROWS_OF_BUTTONS || choices.size() > MOST_BUTTONS;
    if (!many || choices.size() <= MOST_ROWS_OF_BUTTONS) {
      return new Selects(List.of(), rows);
    }
    var byAction = new LinkedHashMap<String, Button>();
    choices.forEach(choice -> byAction.putIfAbsent(choice.action(), choice));
    var all = new ArrayList<>(byAction.values());
    var drawn = new ArrayList<ObjectNode>();
    for (int i = 0; i < all.size() && drawn.size() < most; i += MOST_OPTIONS) {
      drawn.add(draw(all.subList(i, Math.min(i + MOST_OPTIONS, all.size())), drawn.size()));
    }
    return new Selects(drawn, rows.stream().filter(row -> !isChoice(row)).toList());
  }

  /** Lists with a word in their language on what they are for. */
  static ArrayNode inviting(ArrayNode rows, String language) {
    for (var row : rows) {
      for (var component : row.path("components")) {
        if (component instanceof ObjectNode select && select.path("type").asInt() == SELECT) {
          select.put("placeholder", Wording.in(language).say("choose.one"));
        }
      }
    }
    return rows;
  }

  /** Whether a row says something that is chosen by its words. */
  private static boolean isChoice(List<Button> row) {
    return !row.isEmpty()
        && row.stream()
            .allMatch(button ->
                button.opens() == null
                    && !button.action().isBlank()
                    && button.action().length() <= LONGEST
                    && button.label().strip().codePointCount(0, button.label().strip().length())
                        > SHORT);
  }

  private static ObjectNode draw(List<Button> choices, int number) {
    // The value is what counts; the name has only to differ from those of other lists.
    var select = Json.object().put("type", SELECT).put("custom_id", "choose " + number);
    var options = select.putArray("options");
    for (var choice : choices) {
      options
          .addObject()
          .put("label", Words.cut(choice.label().strip(), LONGEST))
          .put("value", choice.action());
    }
    return select;
  }
}
