package backheel.testing.golden;

import backheel.chat.LocalizedTexts;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The files of the bot's messages, read as patterns. */
public final class MessageFiles {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int MIN_WORDS = 3;

  private MessageFiles() {}

  /** Returns the patterns of a language by key. */
  public static Map<String, String> patterns(String language) {
    var properties = new Properties();
    var name = "words_" + language + ".properties";
    try (var reader =
        new InputStreamReader(
            Objects.requireNonNull(LocalizedTexts.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    var patterns = new TreeMap<String, String>();
    properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
    return patterns;
  }

  /** Returns the literal passages of a pattern that are long enough to tell a language by. */
  public static List<String> passages(String pattern) {
    var passages = new ArrayList<String>();
    var read = new MessagePattern(pattern);
    int from = 0;
    for (int i = 0; i < read.countParts(); i++) {
      var part = read.getPart(i);
      add(pattern.substring(from, Math.max(from, part.getIndex())), passages);
      from = Math.max(from, part.getLimit());
    }
    return passages;
  }

  private static void add(String literal, List<String> passages) {
    for (var line : literal.lines().toList()) {
      var words = line.strip();
      if (WORD.matcher(words).results().count() >= MIN_WORDS) {
        passages.add(words);
      }
    }
  }

  /** Returns the messages that count something, and the argument that holds the number. */
  public static Map<String, String> plurals(String language) {
    var plurals = new TreeMap<String, String>();
    patterns(language)
        .forEach((key, pattern) -> {
          var read = new MessagePattern(pattern);
          for (int i = 0; i + 1 < read.countParts(); i++) {
            if (isPlural(read.getPart(i))) {
              plurals.put(key, read.getSubstring(read.getPart(i + 1)));
            }
          }
        });
    return plurals;
  }

  /** Returns the forms that a message has for its number, such as {@code one} and {@code few}. */
  public static Set<String> pluralForms(String pattern) {
    var read = new MessagePattern(pattern);
    var forms = new TreeSet<String>();
    for (int i = 0; i < read.countParts(); i++) {
      if (read.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
        forms.add(read.getSubstring(read.getPart(i)));
      }
    }
    return forms;
  }

  private static boolean isPlural(Part part) {
    return part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL;
  }
}
