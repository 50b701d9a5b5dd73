package backheel;

import backheel.story.Document;
import backheel.story.Report;
import backheel.understanding.DocumentReader;
import backheel.understanding.UnreadableDocumentException;
import backheel.understanding.grouping.Grouping;
import backheel.understanding.grouping.StoryAssignment;
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
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command that reads documents, one JSON object a line, and tells what it understood. */
final class ReadDocuments {
  private static final Logger LOG = LoggerFactory.getLogger(ReadDocuments.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** So many documents may be read before the first of them is written. */
  private static final int AHEAD = 32;

  private final DocumentReader reader;
  private final Clock clock;

  ReadDocuments(DocumentReader reader, Clock clock) {
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
    // Reading is the work, and is done side by side; grouping and writing go in the order given.
    var underWay = new ArrayDeque<Future<Answer>>(AHEAD);
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          var given = line;
          int at = number;
          underWay.add(readers.submit(() -> answer(given, at, shape)));
        }
        // Whoever hands over one document and waits gets its line before the next.
        boolean nextIsThere = lines.ready();
        while (!underWay.isEmpty() && (underWay.size() == AHEAD || !nextIsThere)) {
          out.println(JSON.writeValueAsString(underWay.remove().get().told(stories)));
        }
        if (!nextIsThere) {
          out.flush();
        }
      }
      for (var answer : underWay) {
        out.println(JSON.writeValueAsString(answer.get().told(stories)));
      }
      out.flush();
      return out.checkError() ? 1 : 0;
    } catch (IOException e) {
      err.println("backheel read: " + e.getMessage());
      return 1;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private Answer answer(String line, int number, GivenDocument.Shape shape) {
    JsonNode given;
    try {
      given = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return error(null, "line " + number + " is not JSON: " + e.getOriginalMessage());
    }
    String id = given.path("id").asText("");
    try {
      Document document = GivenDocument.of(given, shape, clock.instant());
      return new Answer.Read(reader.read(document));
    } catch (UnreadableDocumentException | MalformedDocument e) {
      return error(id, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // One document must never end the run for the others.
      LOG.error("document {} broke the reader", id, e);
      return error(id, "the reader failed: " + e);
    }
  }

  private static Answer error(@Nullable String id, @Nullable String message) {
    return new Answer.Refused(JSON.createObjectNode().put("id", id).put("error", message));
  }

  /** What became of one document. */
  private sealed interface Answer {
    ObjectNode told(Stories stories);

    /** It was read. */
    record Read(Report report) implements Answer {
      @Override
      public ObjectNode told(Stories stories) {
        return ReportLine.of(report, stories.storyOf(report));
      }
    }

    /** It was not, and the line says why. */
    record Refused(ObjectNode line) implements Answer {
      @Override
      public ObjectNode told(Stories stories) {
        return line;
      }
    }
  }

  /** The stories of this run, numbered as they come up. */
  private static final class Stories {
    private final Grouping grouping = new Grouping();
    private long latest;

    long storyOf(Report report) {
      long story = grouping.place(report).map(StoryAssignment::story).orElseGet(() -> ++latest);
      grouping.learn(story, report);
      return story;
    }
  }
}
