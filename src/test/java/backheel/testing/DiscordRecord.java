package backheel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * {@code -Dfake.record=FILE}: every request as a line of JSON, for validators that others wrote.
 */
final class DiscordRecord {
  private DiscordRecord() {}

  static synchronized void add(DiscordRequest request) {
    var file = System.getProperty("fake.record");
    if (file == null) {
      return;
    }
    var line = DiscordSamples.object().put("method", request.method()).put("path", request.path());
    line.put("type", request.headers().getOrDefault("Content-Type", ""));
    if (!request.json().isMissingNode()) {
      line.set("json", request.json());
    }
    try {
      Files.writeString(
          Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
