package backheel.config;

import backheel.config.Configuration.SourceEntry;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deserializer of source entries, in which each kind of source has a key of its own. */
final class SourceEntryDeserializer extends JsonDeserializer<SourceEntry> {
  private static final List<String> COMMON_KEYS = List.of("name", "language", "every", "official");

  private final List<String> kinds;

  SourceEntryDeserializer(List<String> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public Class<SourceEntry> handledType() {
    return SourceEntry.class;
  }

  @Override
  public Collection<Object> getKnownPropertyNames() {
    var names = new ArrayList<Object>(kinds);
    names.addAll(COMMON_KEYS);
    return names;
  }

  @Override
  public @Nullable SourceEntry deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      return (SourceEntry) context.handleUnexpectedToken(SourceEntry.class, parser);
    }
    var places = new HashMap<String, String>();
    String name = null;
    String language = null;
    Duration every = null;
    Boolean official = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var key = parser.currentName();
      boolean isNull = parser.nextToken() == JsonToken.VALUE_NULL;
      switch (key) {
        case "name" -> name = value(parser, context, isNull, String.class);
        case "language" -> language = value(parser, context, isNull, String.class);
        case "every" -> every = value(parser, context, isNull, Duration.class);
        case "official" -> official = value(parser, context, isNull, Boolean.class);
        default -> {
          if (!kinds.contains(key)) {
            context.handleUnknownProperty(parser, this, SourceEntry.class, key);
          } else {
            String place = value(parser, context, isNull, String.class);
            if (place != null) {
              places.put(key, place);
            }
          }
        }
      }
    }
    return new SourceEntry(places, name, language, every, official);
  }

  private static <T> @Nullable T value(
      JsonParser parser, DeserializationContext context, boolean isNull, Class<T> type)
      throws IOException {
    return isNull ? null : context.readValue(parser, type);
  }
}
