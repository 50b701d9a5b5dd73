package backheel.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The localized names of sibling commands or options. Discord refuses the whole list of commands
 * for one name that occurs twice in a language, or contains a blank or a capital.
 */
final class LocalizedNameWriter<T> {
  private static final Pattern ALLOWED = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");

  private final Function<T, String> name;
  private final Function<T, String> called;
  private final Set<String> english;
  private final Map<String, Set<String>> taken = new HashMap<>();

  LocalizedNameWriter(
      List<LocalizedMenuItem<T>> together, Function<T, String> name, Function<T, String> called) {
    this.name = name;
    this.called = called;
    this.english = new HashSet<>();
    together.forEach(entry -> english.add(name.apply(entry.english())));
  }

  /**
   * Writes an item's names. A name that is invalid in a language is left out: the English one is
   * shown.
   */
  void write(LocalizedMenuItem<T> entry, ObjectNode json) {
    json.put("name", name.apply(entry.english()));
    entry
        .others()
        .forEach((language, other) -> {
          var word = called.apply(other).toLowerCase(Locale.ROOT);
          var others = taken.computeIfAbsent(language, l -> new HashSet<>(english));
          if (ALLOWED.matcher(word).matches() && others.add(word)) {
            LocalizedMenuItem.localize(json, "name", language, word);
          }
        });
  }
}
