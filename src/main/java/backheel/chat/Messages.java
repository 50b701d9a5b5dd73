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
 * The bot's texts in one language, from {@code words_LANGUAGE.properties}: ICU messages with named
 * arguments, so that plurals are correct in each language.
 */
public final class Messages {
  /** The supported languages, ISO 639-1; the first is the fallback. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

  private static final Map<String, Messages> ALL = new ConcurrentHashMap<>();

  private final String language;
  private final ULocale locale;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Messages(String language) {
    this.language = language;
    this.locale = language.equals("ar") ? new ULocale("ar@numbers=latn") : new ULocale(language);
    this.patterns = load(language);
  }

  /**
   * Returns the texts of a language such as {@code fr} or {@code fr-CA}; English for an unsupported
   * one.
   */
  public static Messages in(String language) {
    var two = language.length() > 2 ? language.substring(0, 2) : language;
    return ALL.computeIfAbsent(LANGUAGES.contains(two) ? two : "en", Messages::new);
  }

  public String language() {
    return language;
  }

  public ULocale locale() {
    return locale;
  }

  /**
   * Formats a message.
   *
   * @param named argument names and values in turn: {@code text("following", "name", "Hakimi")}
   */
  public String text(String key, Object... named) {
    var arguments = new HashMap<String, Object>();
    for (int i = 0; i + 1 < named.length; i += 2) {
      arguments.put((String) named[i], isolateValue(named[i + 1]));
    }
    // A MessageFormat is not safe to share between threads, and cheap to copy.
    return format(key).clone().format(arguments);
  }

  /** Returns the keys of this language's file. */
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

  /**
   * Returns foreign text isolated inside Arabic, so that it keeps its own direction: surrounded by
   * FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
   */
  public String isolate(String foreign) {
    if (!language.equals("ar") || foreign.isEmpty()) {
      return foreign;
    }
    return "\u2068" + (flagTurns(foreign) ? "\u200f" : "") + foreign + "\u2069";
  }

  /**
   * Returns whether a flag would reverse the text: a flag counts as a left-to-right letter, so
   * before an Arabic name it would set the wrong direction.
   */
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

  private Object isolateValue(Object value) {
    return value instanceof String s ? isolate(s) : value;
  }

  private static Map<String, String> load(String language) {
    var name = "words_" + language + ".properties";
    try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name);
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
