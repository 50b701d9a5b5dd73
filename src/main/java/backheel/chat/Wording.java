package backheel.chat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bot's own words in one language, from {@code words_LANGUAGE.properties}: ICU messages with
 * named arguments, so that plurals come out right in each language.
 */
public final class Wording {
  /** The languages that Backheel speaks, ISO 639-1; the first when nothing else fits. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

  private static final Map<String, Wording> ALL = new ConcurrentHashMap<>();

  private final String language;
  private final ULocale locale;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Wording(String language) {
    this.language = language;
    this.locale = language.equals("ar") ? new ULocale("ar@numbers=latn") : new ULocale(language);
    this.patterns = load(language);
  }

  /**
   * The words of a language such as {@code fr} or {@code fr-CA}; English for one we do not speak.
   */
  public static Wording in(String language) {
    var two = language.length() > 2 ? language.substring(0, 2) : language;
    return ALL.computeIfAbsent(LANGUAGES.contains(two) ? two : "en", Wording::new);
  }

  public String language() {
    return language;
  }

  public ULocale locale() {
    return locale;
  }

  /**
   * Says something.
   *
   * @param named argument names and values in turn: {@code say("following", "name", "Hakimi")}
   */
  public String say(String key, Object... named) {
    var arguments = new HashMap<String, Object>();
    for (int i = 0; i + 1 < named.length; i += 2) {
      arguments.put((String) named[i], isolated(named[i + 1]));
    }
    // A MessageFormat is not safe to share between threads, and cheap to copy.
    return format(key).clone().format(arguments);
  }

  /** The keys of this language's file. */
  public Set<String> keys() {
    return Set.copyOf(patterns.keySet());
  }

  private MessageFormat format(String key) {
    return formats.computeIfAbsent(
        key,
        k -> {
          var pattern = patterns.get(k);
          if (pattern == null) {
            throw new IllegalArgumentException("no words for " + k + " in " + language);
          }
          return new MessageFormat(pattern, locale);
        });
  }

  /** Foreign words inside Arabic keep their own direction: FIRST STRONG ISOLATE around them. */
  public String isolate(String foreign) {
    if (!language.equals("ar") || foreign.isEmpty()) {
      return foreign;
    }
    return "\u2068" + (flagTurns(foreign) ? "\u200f" : "") + foreign + "\u2069";
  }

  /** A flag counts as a letter from left to right: before an Arabic name it would turn it round. */
  private static boolean flagTurns(String words) {
    int first =
        words.codePoints().filter(c -> Character.isLetter(c) || isOfFlag(c)).findFirst().orElse(0);
    return isOfFlag(first)
        && words
            .codePoints()
            .filter(Character::isLetter)
            .limit(1)
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  private static boolean isOfFlag(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private Object isolated(Object value) {
    return value instanceof String s ? isolate(s) : value;
  }

  private static Map<String, String> load(String language) {
    var name = "words_" + language + ".properties";
    try (var in = Objects.requireNonNull(Wording.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      var words = new HashMap<String, String>();
      properties.forEach((k, v) -> words.put((String) k, (String) v));
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
