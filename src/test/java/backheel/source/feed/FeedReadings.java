package backheel.source.feed;

import backheel.input.TextDecoder;
import backheel.source.worker.FetchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Readings of feed files for {@code src/bench}: a JSON line with {@code file}, {@code charset} and
 * {@code url} in, a JSON line with what was read out.
 */
public final class FeedReadings {
  private static final JsonMapper JSON = new JsonMapper();

  private FeedReadings() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, /* autoFlush= */ false, StandardCharsets.UTF_8);
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        out.println(JSON.writeValueAsString(read(JSON.readTree(line))));
      }
    }
    out.flush();
  }

  private static ObjectNode read(JsonNode asked) throws IOException {
    var result = JSON.createObjectNode().put("file", asked.path("file").asText());
    var bytes = Files.readAllBytes(Path.of(asked.path("file").asText()));
    try {
      var text = TextDecoder.decode(bytes, charset(asked.path("charset").asText()));
      var address = URI.create(asked.path("url").asText());
      write(FeedParser.read(text, address, Instant.now()), result);
    } catch (FetchException e) {
      result.put("refused", e.getMessage());
    } catch (RuntimeException e) {
      result.put("thrown", e.toString());
    }
    return result;
  }

  private static void write(Feed feed, ObjectNode to) {
    to.put("title", feed.title()).put("language", feed.language());
    var entries = to.putArray("entries");
    for (var entry : feed.entries()) {
      var written = entries.addObject();
      written.put("title", entry.title());
      written.put("id", entry.guid());
      written.put("link", entry.link() == null ? null : entry.link().toString());
      written.put("date", entry.published() == null ? null : entry.published().toString());
      written.put("text", Jsoup.parseBodyFragment(entry.content()).text());
      written.put("picture", entry.picture() == null ? null : entry.picture().toString());
      entry.authors().forEach(written.putArray("author")::add);
    }
  }

  private static @Nullable Charset charset(String label) {
    try {
      return label.isEmpty() ? null : Charset.forName(label);
    } catch (UnsupportedCharsetException e) {
      return null;
    }
  }
}
