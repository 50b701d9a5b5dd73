package backheel;

import backheel.story.Document;
import backheel.story.Report;
import backheel.understanding.Reader;
import backheel.understanding.Unreadable;
import backheel.understanding.grouping.Grouping;
import backheel.understanding.grouping.Placing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command that reads documents, one JSON object a line, and tells what it understood. */
final class ReadDocuments {
  private static final Logger LOG = LoggerFactory.getLogger(ReadDocuments.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Reader reader;
  private final Clock clock;

  ReadDocuments(Reader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Reads until the input ends. What cannot be read becomes a line with an error.
   *
   * @param article whether each text is an article already, of which nothing is cut
   * @param headlines whether each document is a title and nothing else
   * @return the exit code: 0, or 1 when the input or the output broke
   */
  int run(InputStream in, PrintStream out, PrintStream err, boolean article, boolean headlines) {
    var shape =
        headlines
            ? GivenDocument.Shape.HEADLINE
            : article ? GivenDocument.Shape.ARTICLE : GivenDocument.Shape.ANY;
    var stories = new Stories();
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          out.println(JSON.writeValueAsString(answer(line, number, shape, stories)));
        }
      }
      out.flush();
      return out.checkError() ? 1 : 0;
    } catch (IOException e) {
      err.println("backheel read: " + e.getMessage());
      return 1;
    }
  }

  private ObjectNode answer(String line, int number, GivenDocument.Shape shape, Stories stories) {
    JsonNode given;
    try {
      given = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return error(null, "line " + number + " is not JSON: " + e.getOriginalMessage());
    }
    String id = given.path("id").asText("");
    try {
      Document document = GivenDocument.of(given, shape, clock.instant());
      Report report = reader.read(document);
      return ReportLine.of(report, stories.storyOf(report));
    } catch (Unreadable | MalformedDocument e) {
      return error(id, e.getMessage());
    } catch (RuntimeException e) {
      // One document must never end the run for the others.
      LOG.error("document {} broke the reader", id, e);
      return error(id, "the reader failed: " + e);
    }
  }

  private static ObjectNode error(
      @org.jspecify.annotations.Nullable String id,
      @org.jspecify.annotations.Nullable String message) {
    return JSON.createObjectNode().put("id", id).put("error", message);
  }

  /** The stories of this run, numbered as they come up. */
  private static final class Stories {
    private final Grouping grouping = new Grouping();
    private long latest;

    long storyOf(Report report) {
      long story = grouping.place(report).map(Placing::story).orElseGet(() -> ++latest);
      grouping.learn(story, report);
      return story;
    }
  }
}
