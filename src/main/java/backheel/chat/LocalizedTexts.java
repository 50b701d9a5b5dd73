package backheel.chat;

import backheel.language.Languages;
import backheel.language.MessageFile;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.AttributedCharacterIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bot's texts in one language, from {@code words_LANGUAGE.properties}: ICU messages with named
 * arguments, so that plurals are correct in each language.
 */
public final class LocalizedTexts {
  /** The supported languages, ISO 639-1; the first is the fallback. */
  public static final List<String> LANGUAGES = Languages.ALL;

  private static final Map<String, LocalizedTexts> ALL = new ConcurrentHashMap<>();

  private final String language;
  private final ULocale locale;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private LocalizedTexts(String language) {
    this.language = language;
    this.locale = language.equals("ar") ? new ULocale("ar@numbers=latn") : new ULocale(language);
    this.patterns = MessageFile.of(language);
  }

  /**
   * Returns the texts of a language such as {@code fr} or {@code fr-CA}; English for an unsupported
   * one.
   */
  public static LocalizedTexts in(String language) {
    var two = language.length() > 2 ? language.substring(0, 2) : language;
    return ALL.computeIfAbsent(LANGUAGES.contains(two) ? two : "en", LocalizedTexts::new);
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
      var value = named[i + 1];
      arguments.put((String) named[i], value instanceof String s ? isolate(s) : argument(value));
    }
    // A MessageFormat is not safe to share between threads, and cheap to copy.
    return format(key).clone().format(arguments);
  }

  /**
   * Formats a message some of whose arguments are {@link RichText}, and keeps their spans.
   *
   * @param named argument names and values in turn
   * @throws IllegalArgumentException if a rich argument is missing from the message or is within a
   *     plural, where ICU does not say which characters came from which argument
   */
  public RichText richText(String key, Object... named) {
    var arguments = new HashMap<String, Object>();
    var rich = new HashMap<String, RichText>();
    for (int i = 0; i + 1 < named.length; i += 2) {
      var name = (String) named[i];
      switch (named[i + 1]) {
        case RichText text -> {
          var isolated = isolate(text);
          rich.put(name, isolated);
          arguments.put(name, isolated.text());
        }
        case String text -> arguments.put(name, isolate(text));
        case Object other -> arguments.put(name, argument(other));
      }
    }
    rich.values().removeIf(RichText::isEmpty);
    var placed = new HashSet<String>();
    var text = withSpans(format(key).clone().formatToCharacterIterator(arguments), rich, placed);
    if (!placed.equals(rich.keySet())) {
      throw new IllegalArgumentException(
          "no place outside plurals for one of " + rich.keySet() + " in " + key);
    }
    return text;
  }

  /** Returns a formatted message with the spans of its rich arguments, noting those it has. */
  private static RichText withSpans(
      AttributedCharacterIterator formatted, Map<String, RichText> rich, Set<String> placed) {
    var parts = new ArrayList<RichText>();
    while (formatted.getIndex() < formatted.getEndIndex()) {
      int end = formatted.getRunLimit(MessageFormat.Field.ARGUMENT);
      var argument = formatted.getAttribute(MessageFormat.Field.ARGUMENT);
      var characters = new StringBuilder();
      for (; formatted.getIndex() < end; formatted.next()) {
        characters.append(formatted.current());
      }
      var value = argument == null ? null : rich.get(argument.toString());
      if (value == null) {
        parts.add(RichText.plain(characters.toString()));
      } else {
        placed.add(argument.toString());
        parts.add(value);
      }
    }
    return RichText.join("", parts);
  }

  /** Returns the keys of this language's file. */
  public Set<String> keys() {
    return patterns.keySet();
  }

  private MessageFormat format(String key) {
    return formats.computeIfAbsent(
        key,
        k -> {
          var pattern = patterns.get(k);
          if (pattern == null) {
            throw new IllegalArgumentException("no message " + k + " in " + language);
          }
          var format = new MessageFormat(pattern, locale);
          for (var part : format.getFormats()) {
            if (part instanceof DateFormat date) {
              date.setTimeZone(TimeZone.GMT_ZONE);
            }
          }
          return format;
        });
  }

  /**
   * Returns an argument as ICU takes it: a day, which has no zone, is drawn in the one in which it
   * becomes an instant.
   *
   * @throws IllegalArgumentException for an instant, of which this does not know the zone
   */
  private static Object argument(Object value) {
    return switch (value) {
      case LocalDate day -> Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      case Instant instant ->
          throw new IllegalArgumentException("an instant, not a day: " + instant);
      case Date date -> throw new IllegalArgumentException("a date, not a day: " + date);
      default -> value;
    };
  }

  /** Returns foreign text isolated inside Arabic, so that it keeps its own direction. */
  public String isolate(String foreign) {
    return isolates() && !foreign.isEmpty() ? BidiIsolator.isolateForeign(foreign) : foreign;
  }

  /** Returns rich foreign text isolated inside Arabic. */
  public RichText isolate(RichText foreign) {
    return isolates() && !foreign.isEmpty() ? BidiIsolator.isolateForeign(foreign) : foreign;
  }

  private boolean isolates() {
    return language.equals("ar");
  }
}
