package backheel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Every request that reaches one of the fake platforms, a line of JSON each, in a file of {@code
 * -Dfake.record=FOLDER}; a run that brings any begins the file anew. Without the flag nothing is
 * written.
 */
public final class Requests {
  public static final Requests OF_TELEGRAM = new Requests("telegram");
  public static final Requests OF_DISCORD = new Requests("discord");

  private final String platform;
  private @Nullable Writer file;

  private Requests(String platform) {
    this.platform = platform;
  }

  public synchronized void add(JsonNode request) {
    var folder = System.getProperty("fake.record", "");
    if (folder.isEmpty()) {
      return;
    }
    try {
      var open = file == null ? begun(Path.of(folder)) : file;
      open.write(request + "\n");
      // The run that writes may read before it ends.
      open.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Writer begun(Path folder) throws IOException {
    Files.createDirectories(folder);
    var begun = Files.newBufferedWriter(folder.resolve(platform + ".jsonl"));
    file = begun;
    return begun;
  }
}
