package backheel.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One thing of the menu, in English and as it is in the other languages that Discord has.
 *
 * @param others by ISO 639-1
 */
record Translated<T>(T english, Map<String, T> others) {

  /** Discord's locales of the languages we speak; it has none for Arabic. */
  static final Map<String, List<String>> LOCALES =
      Map.of("fr", List.of("fr"), "es", List.of("es-ES", "es-419"));

  Translated {
    others = Map.copyOf(others);
  }

  /** What is inside of it, each with its like in the other languages, known by a name. */
  <U> List<Translated<U>> inside(Function<T, List<U>> parts, Function<U, String> name) {
    return parts.apply(english).stream()
        .map(part -> {
          var same = new HashMap<String, U>();
          others.forEach((language, whole) ->
              parts.apply(whole).stream()
                  .filter(other -> name.apply(other).equals(name.apply(part)))
                  .findFirst()
                  .ifPresent(other -> same.put(language, other)));
          return new Translated<>(part, same);
        })
        .toList();
  }

  /** Writes English words into a field, and those of other languages beside it. */
  void write(ObjectNode json, String field, Function<T, String> words, int longest) {
    var plain = words.apply(english);
    json.put(field, Words.cut(plain.isBlank() ? "…" : plain, longest));
    others.forEach((language, other) -> {
      var said = words.apply(other);
      if (!said.isBlank() && !said.equals(plain)) {
        localize(json, field, language, Words.cut(said, longest));
      }
    });
  }

  static void localize(ObjectNode json, String field, String language, String words) {
    var localized = json.withObject("/" + field + "_localizations");
    LOCALES.getOrDefault(language, List.of()).forEach(locale -> localized.put(locale, words));
  }
}
