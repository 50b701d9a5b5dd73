package backheel.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A deserializer of durations as people write them: 90s, 10m, 1h. */
final class DurationDeserializer extends StdDeserializer<Duration> {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h|d)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms",
          Duration.ofMillis(1),
          "s",
          Duration.ofSeconds(1),
          "m",
          Duration.ofMinutes(1),
          "h",
          Duration.ofHours(1),
          "d",
          Duration.ofDays(1));

  DurationDeserializer() {
    super(Duration.class);
  }

  @Override
  public Duration deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.currentToken().isScalarValue()) {
      return (Duration) context.handleUnexpectedToken(Duration.class, parser);
    }
    var text = parser.getText().strip();
    var spoken = DURATION.matcher(text);
    if (!spoken.matches()) {
      var why = "\"" + text + "\" is no time span. Write 90s, 10m or 1h.";
      return (Duration) context.handleWeirdStringValue(Duration.class, text, "%s", why);
    }
    return Objects.requireNonNull(UNITS.get(spoken.group(2)))
        .multipliedBy(Long.parseLong(spoken.group(1)));
  }
}
