package backheel.platform.discord.render;

import backheel.chat.Button;
import backheel.chat.LocalizedTexts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Select menus in place of many buttons with long labels: Discord shows names better in a menu than
 * on twenty buttons. Numbers, arrows and links stay buttons.
 *
 * @param menus one a row
 * @param buttons the remaining buttons
 */
record SelectMenus(List<ObjectNode> menus, List<List<Button>> buttons) {
  private static final int SELECT = 3;
  private static final int MAX_BUTTON_ROWS = 5;
  private static final int MAX_BUTTONS = 10;
  private static final int MAX_OPTIONS = 25;
  private static final int MAX_LABEL_LENGTH = 100;
  private static final int MAX_SHORT_LABEL_LENGTH = 3;

  SelectMenus {
    menus = List.copyOf(menus);
    buttons = List.copyOf(buttons);
  }

  static SelectMenus of(List<List<Button>> rows, int most) {
    var choices = rows.stream().filter(SelectMenus::isChoice).flatMap(List::stream).toList();
    boolean many = rows.size() > MAX_BUTTON_ROWS || choices.size() > MAX_BUTTONS;
    if (!many || choices.size() <= MAX_BUTTON_ROWS) {
      return new SelectMenus(List.of(), rows);
    }
    var byAction = new LinkedHashMap<String, Button>();
    choices.forEach(choice -> byAction.putIfAbsent(choice.action(), choice));
    var all = new ArrayList<>(byAction.values());
    var menus = new ArrayList<ObjectNode>();
    for (int i = 0; i < all.size() && menus.size() < most; i += MAX_OPTIONS) {
      menus.add(render(all.subList(i, Math.min(i + MAX_OPTIONS, all.size())), menus.size()));
    }
    return new SelectMenus(menus, rows.stream().filter(row -> !isChoice(row)).toList());
  }

  /** Returns the rows with a placeholder in the language on each select menu. */
  static ArrayNode withPlaceholders(ArrayNode rows, String language) {
    for (var row : rows) {
      for (var component : row.path("components")) {
        if (component instanceof ObjectNode select && select.path("type").asInt() == SELECT) {
          select.put("placeholder", LocalizedTexts.in(language).text("choose.one"));
        }
      }
    }
    return rows;
  }

  /** Returns whether a row is a choice by its labels. */
  private static boolean isChoice(List<Button> row) {
    return !row.isEmpty()
        && row.stream()
            .allMatch(button ->
                button.link() == null
                    && !button.action().isBlank()
                    && button.action().length() <= MAX_LABEL_LENGTH
                    && button.label().strip().codePointCount(0, button.label().strip().length())
                        > MAX_SHORT_LABEL_LENGTH);
  }

  private static ObjectNode render(List<Button> choices, int number) {
    // The value identifies the choice; the id has only to differ from those of other menus.
    var select = DiscordJson.object().put("type", SELECT).put("custom_id", "choose " + number);
    var options = select.putArray("options");
    for (var choice : choices) {
      options
          .addObject()
          .put("label", TextTruncation.truncate(choice.label().strip(), MAX_LABEL_LENGTH))
          .put("value", choice.action());
    }
    return select;
  }
}
