package backheel.config;

import static java.util.stream.Collectors.toMap;

import backheel.platform.PlatformFactory;
import backheel.platform.PlatformFactory.SettingsError;
import backheel.platform.PlatformSettings;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A deserializer of the sections of the platforms, each into the type of its own platform. */
final class PlatformSectionsDeserializer extends StdDeserializer<PlatformSections> {
  private final Map<String, Class<? extends PlatformSettings>> types;

  PlatformSectionsDeserializer(List<PlatformFactory<?>> factories) {
    super(PlatformSections.class);
    this.types =
        factories.stream()
            .collect(
                toMap(
                    PlatformFactory::name,
                    PlatformSections::type,
                    (first, second) -> first,
                    TreeMap::new));
  }

  @Override
  public PlatformSections deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      return (PlatformSections) context.handleUnexpectedToken(PlatformSections.class, parser);
    }
    var sections = new LinkedHashMap<String, PlatformSettings>();
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      var token = parser.nextToken();
      var type = types.get(name);
      if (type == null) {
        context.handleUnknownProperty(parser, this, PlatformSections.class, name);
      } else if (token != JsonToken.VALUE_NULL) {
        var section = context.readValue(parser, type);
        if (section != null) {
          sections.put(name, section);
        }
      }
    }
    return new PlatformSections(sections);
  }

  @Override
  public Collection<Object> getKnownPropertyNames() {
    return new ArrayList<>(types.keySet());
  }

  /**
   * Returns an error for a key that only other platforms have.
   *
   * @param section the type being read
   * @param path the path of the key, from the root
   */
  Optional<SettingsError> misplacedKey(Class<?> section, List<String> path, String key) {
    if (path.size() < 2 || !section.equals(types.get(path.get(1)))) {
      return Optional.empty();
    }
    var owners = types.keySet().stream().filter(name -> keys(name).contains(key)).toList();
    return owners.isEmpty()
        ? Optional.empty()
        : Optional.of(new SettingsError(key, misplaced(path.get(1), key, owners)));
  }

  private static String misplaced(String name, String key, List<String> owners) {
    return "platforms.%s has no %s, only %s %s"
        .formatted(name, key, String.join(" and ", owners), owners.size() == 1 ? "does" : "do");
  }

  private List<String> keys(String name) {
    var type = types.get(name);
    return type == null
        ? List.of()
        : Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
