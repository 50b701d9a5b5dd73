package backheel.config;

import backheel.config.Configuration.SourceEntry;
import backheel.platform.PlatformFactory;
import backheel.source.SourceFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The configuration file, whose errors are reported with file, line and what is allowed. */
public final class ConfigurationReader {
  private final List<SourceFactory> sources;
  private final List<PlatformFactory<?>> platforms;
  private final PlatformSectionsDeserializer platformSections;
  private final YAMLMapper mapper;

  /** Creates a reader of configurations with these kinds of sources and of platforms. */
  public ConfigurationReader(List<SourceFactory> sources, List<PlatformFactory<?>> platforms) {
    this.sources = List.copyOf(sources);
    this.platforms = List.copyOf(platforms);
    this.platformSections = new PlatformSectionsDeserializer(platforms);
    var sourceKeys = sources.stream().map(SourceFactory::key).toList();
    this.mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .addModule(
                new SimpleModule()
                    .addDeserializer(Duration.class, new DurationDeserializer())
                    .addDeserializer(SourceEntry.class, new SourceEntryDeserializer(sourceKeys))
                    .addDeserializer(PlatformSections.class, platformSections))
            .build();
  }

  /** Returns the file to read: the one named, or the default one if it exists, or null. */
  static @Nullable public Path chosen(@Nullable Path file) {
    var defaultFile = Path.of("config", "backheel.yml");
    return file == null && Files.exists(defaultFile) ? defaultFile : file;
  }

  /**
   * Reads a file, or the configuration built into Backheel.
   *
   * @param file the file, null for {@code config/backheel.yml} if that exists, otherwise the
   *     built-in one
   * @param settings the {@code KEY=VALUE} settings, each overriding the file
   * @throws IOException with one line for each error, all at once
   */
  public Configuration read(@Nullable Path file, Iterable<String> settings) throws IOException {
    var chosen = chosen(file);
    var name = chosen == null ? "the configuration that comes with Backheel" : chosen.toString();
    var text = chosen == null ? builtInText() : text(chosen);
    var errors = new ConfigurationErrors(name, text);
    try {
      return read(text, settings, errors);
    } catch (JsonProcessingException e) {
      // Nothing after the error can be read.
      if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
        var path = path(mapping);
        errors.add(path, BindingErrorHandler.displayPath(path) + ": " + firstLine(e));
      } else {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        errors.addAt(List.of(), line, firstLine(e));
      }
      throw errors.toException();
    }
  }

  private Configuration read(String text, Iterable<String> settings, ConfigurationErrors errors)
      throws IOException {
    ObjectReader reader =
        mapper
            .readerFor(Configuration.class)
            .withHandler(new BindingErrorHandler(errors, platformSections));
    var root = mapper.createObjectNode();
    JsonNode read = mapper.readTree(text);
    if (read instanceof ObjectNode written) {
      reader.readValue(text);
      root = written;
    } else if (!read.isMissingNode() && !read.isNull()) {
      errors.addAt(List.of(), 1, "a configuration is made of keys and values, such as web: ...");
    }
    new SettingOverrides(mapper, errors, tokenVariables()).set(root, settings);
    Configuration configuration = reader.readValue(mapper.treeAsTokens(root));
    ConfigurationValidator.check(configuration, sources, platforms, errors);
    if (!errors.isEmpty()) {
      throw errors.toException();
    }
    return configuration;
  }

  private List<String> tokenVariables() {
    return platforms.stream().flatMap(platform -> platform.tokenVariable().stream()).toList();
  }

  private static String text(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("There is no configuration file " + file + ".");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("The configuration " + file + " is not a file.");
    }
    try {
      return Files.readString(file);
    } catch (AccessDeniedException e) {
      throw new IOException("The configuration " + file + " cannot be read: this user may not.", e);
    } catch (CharacterCodingException e) {
      throw new IOException(
          "The configuration " + file + " cannot be read: it is not written in UTF-8.", e);
    } catch (IOException e) {
      throw new IOException("The configuration " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String builtInText() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ConfigurationReader.class.getResourceAsStream("backheel.yml"), "backheel.yml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> path(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? Integer.toString(r.getIndex()) : r.getFieldName())
        .toList();
  }

  private static String firstLine(JsonProcessingException e) {
    var message = e.getOriginalMessage();
    return message == null ? "it cannot be read" : message.lines().findFirst().orElse("");
  }
}
