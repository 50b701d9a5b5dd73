package backheel.testing.golden;

import backheel.chat.LocalizedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds text that should have been in another language: a key instead of its message, an argument
 * that nothing was put into, a passage of an English message.
 */
final class UntranslatedText {
  private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[a-z]+)+");
  private static final Pattern ARGUMENT = Pattern.compile("(?<!\\{)\\{[a-z]+[,}]");

  private static final Pattern LABEL = Pattern.compile("\\p{Lu}[^{}]{3,}");

  private final Set<String> keys = LocalizedTexts.in("en").keys();

  /** The passages of English messages, by key, without those that the other language shares. */
  private final Map<String, List<String>> passages = new TreeMap<>();

  /** The English messages without arguments, such as labels of buttons. */
  private final Set<String> whole;

  UntranslatedText(String language) {
    var english = MessageFiles.patterns("en");
    var own = MessageFiles.patterns(language).values();
    var ownPassages =
        own.stream()
            .flatMap(pattern -> MessageFiles.passages(pattern).stream())
            .collect(Collectors.toSet());
    english.forEach((key, pattern) -> {
      var foreign =
          MessageFiles.passages(pattern).stream().filter(p -> !ownPassages.contains(p)).toList();
      if (!foreign.isEmpty()) {
        passages.put(key, foreign);
      }
    });
    whole =
        english.values().stream()
            .filter(pattern -> LABEL.matcher(pattern).matches() && !own.contains(pattern))
            .collect(Collectors.toSet());
  }

  /** Returns what is wrong with a text that people read. */
  List<String> in(String text) {
    var found = new ArrayList<String>();
    KEY.matcher(text)
        .results()
        .filter(key -> keys.contains(key.group()))
        .forEach(key -> found.add("key " + key.group()));
    ARGUMENT.matcher(text).results().forEach(name -> found.add("argument " + name.group()));
    if (whole.contains(text.strip())) {
      found.add("English: " + text);
    }
    passages.forEach((key, english) ->
        english.stream()
            .filter(text::contains)
            .forEach(passage -> found.add("English (" + key + "): " + passage)));
    return found;
  }
}
