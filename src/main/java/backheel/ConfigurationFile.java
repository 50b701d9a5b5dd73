package backheel;

import backheel.football.Distance;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the configuration: mistakes are told with file, line and what is allowed. */
final class ConfigurationFile {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .addModule(new SimpleModule().addDeserializer(Duration.class, new SpokenDuration()))
          .build();

  private ConfigurationFile() {}

  /**
   * Reads a file, or the configuration that comes with Backheel.
   *
   * @param file null for {@code config/backheel.yml} if that is there, else the one that comes
   *     along
   * @param settings {@code KEY=VALUE}, each in the place of what the file says
   * @throws IOException with one plain line for each mistake
   */
  static Configuration read(@Nullable Path file, Iterable<String> settings) throws IOException {
    var usual = Path.of("config", "backheel.yml");
    var chosen = file == null && Files.exists(usual) ? usual : file;
    var name = chosen == null ? "the configuration that comes with Backheel" : chosen.toString();
    if (chosen != null && !Files.isRegularFile(chosen)) {
      throw new IOException("There is no configuration file " + chosen + ".");
    }
    var text = chosen == null ? ownText() : Files.readString(chosen);
    try {
      // Bound as it stands first, for the line numbers; then again with the settings of this run.
      var root = MAPPER.createObjectNode();
      if (MAPPER.readTree(text) instanceof ObjectNode written) {
        MAPPER.readValue(text, Configuration.class);
        root = written;
      }
      for (var setting : settings) {
        set(root, setting);
      }
      name = "--set";
      var configuration = MAPPER.treeToValue(root, Configuration.class);
      ConfigurationCheck.check(configuration, chosen);
      return configuration;
    } catch (JsonProcessingException e) {
      throw new IOException(plain(e, name, text), e);
    }
  }

  private static String ownText() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ConfigurationFile.class.getResourceAsStream("backheel.yml"), "backheel.yml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void set(ObjectNode root, String setting) throws IOException {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      throw new IOException(
          "--set takes KEY=VALUE, such as --set fetch.minimumInterval=2m; this was: " + setting);
    }
    var keys = setting.substring(0, equals).split("\\.", -1);
    var typed = setting.substring(equals + 1);
    var node = root;
    for (int i = 0; i < keys.length - 1; i++) {
      node = node.get(keys[i]) instanceof ObjectNode o ? o : node.putObject(keys[i]);
    }
    var last = keys[keys.length - 1];
    JsonNode value = MAPPER.readTree(typed);
    if (last.equals("allowAddresses") && !value.isArray()) {
      var list = MAPPER.createArrayNode();
      for (var range : typed.split(",", -1)) {
        if (!range.isBlank()) {
          list.add(range.strip());
        }
      }
      value = list;
    }
    node.set(last, value);
  }

  private static String plain(JsonProcessingException e, String file, String text) {
    var line = new StringBuilder(file);
    if (e instanceof JsonMappingException mapping && !file.equals("--set")) {
      line.append(", line ").append(YamlLines.of(text, mapping.getPath()));
    } else if (e.getLocation() != null && !file.equals("--set")) {
      line.append(", line ").append(e.getLocation().getLineNr());
    }
    line.append(": ");
    if (e instanceof UnrecognizedPropertyException unknown) {
      var known = unknown.getKnownPropertyIds();
      line.append("there is no key \"").append(unknown.getPropertyName()).append("\" here.");
      line.append(didYouMean(unknown.getPropertyName(), known));
    } else if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      line.append(path(mapping)).append(": ").append(firstLine(e));
    } else {
      line.append(firstLine(e));
    }
    return line.toString();
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "entry " + (r.getIndex() + 1) : r.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String firstLine(JsonProcessingException e) {
    var message = e.getOriginalMessage();
    return message == null ? "it cannot be read" : message.lines().findFirst().orElse("");
  }

  private static String didYouMean(String typed, @Nullable Collection<Object> known) {
    if (known == null || known.isEmpty()) {
      return "";
    }
    var names = known.stream().map(Object::toString).sorted().toList();
    var near =
        names.stream()
            .min(Comparator.comparingInt(name -> Distance.of(name, typed, 3)))
            .filter(name -> Distance.of(name, typed, 3) <= 3);
    return near.map(name -> " Did you mean \"" + name + "\"?").orElse("")
        + " Allowed: "
        + String.join(", ", names)
        + ".";
  }

  /** Reads durations as people write them: 90s, 10m, 1h. */
  private static final class SpokenDuration extends StdDeserializer<Duration> {
    private static final Pattern SPOKEN = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h|d)");
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

    SpokenDuration() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      var text = parser.getText().strip();
      var spoken = SPOKEN.matcher(text);
      if (!spoken.matches()) {
        throw JsonMappingException.from(
            parser, "\"" + text + "\" is no time span. Write 90s, 10m or 1h.");
      }
      return Objects.requireNonNull(UNITS.get(spoken.group(2)))
          .multipliedBy(Long.parseLong(spoken.group(1)));
    }
  }
}
