package backheel.config;

import backheel.football.EditDistance;
import backheel.platform.PlatformFactory.SettingsError;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A handler of errors in keys and values that lets the binding go on, so that all are found. */
final class BindingErrorHandler extends DeserializationProblemHandler {
  private final ConfigurationErrors errors;
  private final PlatformSectionsDeserializer platformSections;

  BindingErrorHandler(ConfigurationErrors errors, PlatformSectionsDeserializer platformSections) {
    this.errors = errors;
    this.platformSections = platformSections;
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> deserializer,
      Object bean,
      String name)
      throws IOException {
    var known = deserializer == null ? null : deserializer.getKnownPropertyNames();
    var path = path(parser);
    // Before a value with keys of its own, a buffered parser does not have the name in its path.
    if (path.isEmpty() || !path.getLast().equals(name)) {
      path.add(name);
    }
    var misplaced =
        deserializer == null
            ? Optional.<SettingsError>empty()
            : platformSections.misplacedKey(deserializer.handledType(), path, name);
    misplaced.ifPresentOrElse(
        error -> errors.add(List.of("platforms", path.get(1), error.key()), error.message()),
        () -> errors.add(path, "there is no key \"" + name + "\" here." + didYouMean(name, known)));
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String why) {
    return reject(context.getParser(), type == Duration.class ? why : isNot(value, type));
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> type, Number value, String why) {
    return reject(context.getParser(), isNot(value.toString(), type));
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      @Nullable String why)
      throws IOException {
    reject(parser, "this must be " + kind(type.getRawClass()) + ".");
    parser.skipChildren();
    return null;
  }

  @Override
  public @Nullable Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      ValueInstantiator instantiator,
      @Nullable JsonParser parser,
      String why)
      throws IOException {
    var reading = parser == null ? context.getParser() : parser;
    reject(reading, "this must be " + kind(type) + ".");
    reading.skipChildren();
    return null;
  }

  private @Nullable Object reject(JsonParser parser, String what) {
    var path = path(parser);
    errors.add(path, displayPath(path) + ": " + what);
    return null;
  }

  private static String isNot(String value, Class<?> type) {
    return "\"" + value + "\" is not " + kind(type) + ".";
  }

  private static String kind(Class<?> type) {
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    } else if (type == Integer.class) {
      return "a whole number";
    } else if (type == Double.class) {
      return "a number";
    } else if (type == Boolean.class) {
      return "true or false";
    } else if (type == Duration.class) {
      return "a time span, such as 90s, 10m or 1h";
    }
    return type == String.class ? "text" : "keys with values, further to the right";
  }

  private static List<String> path(JsonParser parser) {
    var steps = new ArrayList<String>();
    for (JsonPointer rest = parser.getParsingContext().pathAsPointer();
        rest != null && !rest.matches();
        rest = rest.tail()) {
      steps.add(
          rest.mayMatchElement()
              ? Integer.toString(rest.getMatchingIndex())
              : rest.getMatchingProperty());
    }
    steps.removeIf(String::isEmpty);
    return steps;
  }

  /** Returns a path for people, in which the first entry of a list is 1. */
  static String displayPath(List<String> path) {
    return String.join(
        ".",
        path.stream()
            .map(step -> step.matches("\\d{1,8}") ? "entry " + (Integer.parseInt(step) + 1) : step)
            .toList());
  }

  private static String didYouMean(String typed, @Nullable Collection<Object> known) {
    if (known == null || known.isEmpty()) {
      return "";
    }
    var names = known.stream().map(Object::toString).sorted().toList();
    var near =
        names.stream()
            .min(Comparator.comparingInt(name -> EditDistance.of(name, typed, 3)))
            .filter(name -> EditDistance.of(name, typed, 3) <= 3);
    return near.map(name -> " Did you mean \"" + name + "\"?").orElse("")
        + " Allowed: "
        + String.join(", ", names)
        + ".";
  }
}
