package backheel.testing.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The direction of the lines of an Arabic message: where a platform has no markup for it, clients
 * take it from the first strong letter of each line.
 */
final class LineDirection {
  private static final Set<String> TEXTS =
      Set.of("text", "caption", "content", "description", "title");

  private LineDirection() {}

  /** Returns the lines that a client would lay out from left to right. */
  static List<String> faults(JsonNode message) {
    var faults = new ArrayList<String>();
    message
        .properties()
        .forEach(field -> {
          var node = field.getValue();
          if (node.isContainerNode() && !isButton(node)) {
            faults.addAll(faults(node));
          } else if (node.isTextual() && TEXTS.contains(field.getKey())) {
            node.asText()
                .replaceAll("<[^>]*>", "")
                .lines()
                .filter(LineDirection::runsLeftToRight)
                .forEach(line -> faults.add("direction of " + line));
          }
        });
    if (message.isArray()) {
      message.forEach(child -> {
        if (!isButton(child)) {
          faults.addAll(faults(child));
        }
      });
    }
    return faults;
  }

  private static boolean isButton(JsonNode node) {
    return node.has("callback_data") || node.has("label") || (node.has("text") && node.has("url"));
  }

  private static boolean runsLeftToRight(String line) {
    for (int c : line.codePoints().toArray()) {
      switch (Character.getDirectionality(c)) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return true;
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return false;
        }
        default -> {
          // Digits, marks and the like have no direction of their own.
        }
      }
    }
    return false;
  }
}
