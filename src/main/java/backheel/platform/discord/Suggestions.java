package backheel.platform.discord;

import backheel.chat.Answers.Suggestion;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Suggestions as Discord's autocomplete takes them: at most 25, of at most 100 characters. */
final class Suggestions {
  private static final int MOST = 25;
  private static final int LONGEST = 100;

  private Suggestions() {}

  static ArrayNode choices(List<Suggestion> suggestions) {
    var choices = Json.array();
    suggestions.stream()
        // A value cut short would ask for something else.
        .filter(s -> !s.value().isBlank() && s.value().length() <= LONGEST)
        .limit(MOST)
        .forEach(s ->
            choices
                .addObject()
                .put("name", Words.cut(s.label().isBlank() ? s.value() : s.label(), LONGEST))
                .put("value", s.value()));
    return choices;
  }
}
