package backheel.language;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The words that people type, from the message files of all languages: a key holds the words of one
 * language, separated by commas. A person may type in any language, whatever the chat's is.
 */
public final class InputVocabulary {
  private InputVocabulary() {}

  /** Returns the words of a key in all languages, as they are spelled; none for an unknown key. */
  public static Set<String> words(String key) {
    return words(key, UnaryOperator.identity());
  }

  /** Returns the words of a key in all languages, in the form in which they are compared. */
  public static Set<String> words(String key, UnaryOperator<String> normalize) {
    var words = new LinkedHashSet<String>();
    for (var language : Languages.ALL) {
      Arrays.stream(text(language, key).split(",", -1))
          .map(String::strip)
          .map(normalize)
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
    }
    return Collections.unmodifiableSet(words);
  }

  /** Returns the words of a key as the alternatives of a pattern, the longest first. */
  public static String alternatives(String key, UnaryOperator<String> normalize) {
    return words(key, normalize).stream()
        .sorted((one, other) -> other.length() - one.length())
        .map(word -> word.replaceAll("[.|()?*+\\[\\]\\\\^$]", "\\\\$0"))
        .collect(Collectors.joining("|"));
  }

  /** Returns a text without arguments in one language, "" for an unknown key. */
  private static String text(String language, String key) {
    return MessageFile.of(language).getOrDefault(key, "");
  }
}
