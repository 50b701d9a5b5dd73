package backheel.testing.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The structure of the messages that a platform is sent for a reply: fields, numbers, the commands
 * and addresses of buttons, and of each text its addresses and the number of its lines.
 */
final class DrawnStructure {
  /** Fields whose text is not for people. */
  private static final Set<String> CODES =
      Set.of("call", "callback_data", "action", "custom_id", "value", "url", "mode", "manner");

  /**
   * Wide labels take more rows, or a menu, so that places differ from one language to another; the
   * order of buttons is compared in the reply.
   */
  private static final Set<String> BUTTONS = Set.of("inline_keyboard", "buttons", "components");

  private static final Pattern ADDRESS = Pattern.compile("https?://[!-~&&[^\"<>)]]*[a-z0-9/]");

  private DrawnStructure() {}

  static List<String> of(List<JsonNode> messages) {
    var lines = new ArrayList<String>();
    messages.forEach(message -> add("message", message, lines));
    return lines;
  }

  /** Returns all texts that people read. */
  static List<String> texts(JsonNode message) {
    var texts = new ArrayList<String>();
    message
        .properties()
        .forEach(field -> {
          var node = field.getValue();
          if (!node.isTextual()) {
            texts.addAll(texts(node));
          } else if (!CODES.contains(field.getKey())) {
            texts.add(node.asText());
          }
        });
    if (message.isArray()) {
      message.forEach(child -> texts.addAll(texts(child)));
    }
    return texts;
  }

  private static void add(String name, JsonNode node, List<String> lines) {
    if (BUTTONS.contains(name)) {
      var commands = new ArrayList<String>();
      addCommands(node, commands);
      commands.stream().sorted().forEach(lines::add);
    } else if (node.isObject()) {
      node.properties().forEach(field -> add(field.getKey(), field.getValue(), lines));
    } else if (node.isArray()) {
      lines.add(name + ": " + node.size());
      node.forEach(child -> add(name, child, lines));
    } else {
      lines.add(name + ": " + value(name, node));
    }
  }

  private static void addCommands(JsonNode node, List<String> lines) {
    var text = node.asText();
    if (node.isTextual() && (text.startsWith("/") || ADDRESS.matcher(text).matches())) {
      lines.add("button " + ReplyStructure.comparable(text));
    }
    node.forEach(child -> addCommands(child, lines));
  }

  private static String value(String name, JsonNode node) {
    var text = node.asText();
    if (!node.isTextual() || CODES.contains(name)) {
      return ReplyStructure.comparable(text);
    }
    var addresses = ADDRESS.matcher(text).results().map(MatchResult::group).sorted().toList();
    return text.lines().count() + " lines" + (addresses.isEmpty() ? "" : " " + addresses);
  }
}
