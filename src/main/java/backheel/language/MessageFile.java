package backheel.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The message files: the texts and the typed words of a language by their keys. */
public final class MessageFile {
  private static final Map<String, Map<String, String>> FILES = new ConcurrentHashMap<>();

  private MessageFile() {}

  /** Returns the entries of a supported language's file, which is read once. */
  public static Map<String, String> of(String language) {
    return FILES.computeIfAbsent(language, MessageFile::load);
  }

  private static Map<String, String> load(String language) {
    var name = "/backheel/chat/words_" + language + ".properties";
    try (var in = Objects.requireNonNull(MessageFile.class.getResourceAsStream(name), name);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return properties.stringPropertyNames().stream()
          .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
