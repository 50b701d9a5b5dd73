package backheel.platform.discord;

import backheel.platform.discord.render.TextTruncation;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An item of the menu, in English and in the other languages that Discord supports.
 *
 * @param others the item by language, ISO 639-1
 */
record LocalizedMenuItem<T>(T english, Map<String, T> others) {

  /** Discord's locales of the supported languages; it has none for Arabic. */
  static final Map<String, List<String>> LOCALES =
      Map.of("fr", List.of("fr"), "es", List.of("es-ES", "es-419"));

  LocalizedMenuItem {
    others = Map.copyOf(others);
  }

  /**
   * Returns the item's parts, each with its counterparts in the other languages, matched by name.
   */
  <U> List<LocalizedMenuItem<U>> parts(Function<T, List<U>> parts, Function<U, String> name) {
    return parts.apply(english).stream()
        .map(part -> {
          var same = new HashMap<String, U>();
          others.forEach((language, whole) ->
              parts.apply(whole).stream()
                  .filter(other -> name.apply(other).equals(name.apply(part)))
                  .findFirst()
                  .ifPresent(other -> same.put(language, other)));
          return new LocalizedMenuItem<>(part, same);
        })
        .toList();
  }

  /** Writes the English text into a field, and those of other languages beside it. */
  void write(ObjectNode json, String field, Function<T, String> words, int longest) {
    var plain = words.apply(english);
    json.put(field, TextTruncation.truncate(plain.isBlank() ? "…" : plain, longest));
    others.forEach((language, other) -> {
      var translation = words.apply(other);
      if (!translation.isBlank() && !translation.equals(plain)) {
        localize(json, field, language, TextTruncation.truncate(translation, longest));
      }
    });
  }

  static void localize(ObjectNode json, String field, String language, String words) {
    var localized = json.withObject("/" + field + "_localizations");
    LOCALES.getOrDefault(language, List.of()).forEach(locale -> localized.put(locale, words));
  }
}
