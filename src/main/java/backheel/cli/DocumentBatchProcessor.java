package backheel.cli;

import backheel.story.Document;
import backheel.understanding.DocumentAnalyzer;
import backheel.understanding.UnreadableDocumentException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** A reader of documents, one JSON object a line, which writes what it understood. */
final class DocumentBatchProcessor {
  private static final Logger log = LoggerFactory.getLogger(DocumentBatchProcessor.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Maximum number of documents in progress before the first of them is written. */
  private static final int MAX_PENDING_DOCUMENTS = 32;

  private final DocumentAnalyzer documentAnalyzer;
  private final Clock clock;

  DocumentBatchProcessor(DocumentAnalyzer documentAnalyzer, Clock clock) {
    this.documentAnalyzer = documentAnalyzer;
    this.clock = clock;
  }

  /**
   * Reads until the input ends. A document that cannot be read becomes a line with an error.
   *
   * @param article whether each text is an article already, of which nothing is cut
   * @param headlines whether each document is a title and nothing else
   * @return the exit code: 0, or 1 if the input or the output failed
   */
  int run(InputStream in, PrintStream out, PrintStream err, boolean article, boolean headlines) {
    var shape =
        headlines ? DocumentShape.HEADLINE : article ? DocumentShape.ARTICLE : DocumentShape.ANY;
    var storyNumberAssigner = new StoryNumberAssigner();
    // Reading is the expensive part and runs in parallel; grouping and writing keep the given
    // order.
    var underWay = new ArrayDeque<Future<DocumentReadResult>>(MAX_PENDING_DOCUMENTS);
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
        // A caller that sends one document and waits gets its line before the next.
        boolean nextIsThere = lines.ready();
        while (!underWay.isEmpty() && (underWay.size() == MAX_PENDING_DOCUMENTS || !nextIsThere)) {
          out.println(JSON.writeValueAsString(underWay.remove().get().toJson(storyNumberAssigner)));
        }
        if (!nextIsThere) {
          out.flush();
        }
      }
      for (var answer : underWay) {
        out.println(JSON.writeValueAsString(answer.get().toJson(storyNumberAssigner)));
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

  private DocumentReadResult answer(String line, int number, DocumentShape shape) {
    JsonNode given;
    try {
      given = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return error(null, "line " + number + " is not JSON: " + e.getOriginalMessage());
    }
    String id = given.path("id").asText("");
    try {
      Document document = DocumentJsonParser.of(given, shape, clock.instant());
      return new DocumentReadResult.Read(documentAnalyzer.read(document));
    } catch (UnreadableDocumentException | MalformedDocumentException e) {
      return error(id, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // One document must never end the run for the others.
      log.error("document {} broke the reader", id, e);
      return error(id, "the reader failed: " + e);
    }
  }

  private static DocumentReadResult error(@Nullable String id, @Nullable String message) {
    return new DocumentReadResult.Refused(
        JSON.createObjectNode().put("id", id).put("error", message));
  }
}
