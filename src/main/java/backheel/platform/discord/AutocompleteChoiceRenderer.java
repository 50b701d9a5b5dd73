package backheel.platform.discord;

import backheel.chat.BotService.Suggestion;
import backheel.platform.discord.render.DiscordJson;
import backheel.platform.discord.render.TextTruncation;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/**
 * A conversion of suggestions to Discord's autocomplete choices: at most 25, of at most 100
 * characters.
 */
final class AutocompleteChoiceRenderer {
  private static final int MAX_CHOICES = 25;
  private static final int MAX_CHOICE_LENGTH = 100;

  private AutocompleteChoiceRenderer() {}

  static ArrayNode choices(List<Suggestion> suggestions) {
    var choices = DiscordJson.array();
    suggestions.stream()
        // A truncated value would be another question.
        .filter(s -> !s.value().isBlank() && s.value().length() <= MAX_CHOICE_LENGTH)
        .limit(MAX_CHOICES)
        .forEach(s ->
            choices
                .addObject()
                .put(
                    "name",
                    TextTruncation.truncate(
                        s.label().isBlank() ? s.value() : s.label(), MAX_CHOICE_LENGTH))
                .put("value", s.value()));
    return choices;
  }
}
