package backheel;

import backheel.source.VisitResult;
import backheel.story.Document;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The sample stories bundled with Backheel, so that a first question has an answer. */
final class SampleStories {
  /** Key of the source under which the samples are stored. */
  static final String SOURCE_KEY = "samples";

  private SampleStories() {}

  static VisitResult visit(Instant now) {
    try (var in = SampleStories.class.getResourceAsStream("samples.json")) {
      var documents = new ArrayList<Document>();
      for (var sample : new ObjectMapper().readTree(in)) {
        documents.add(document(sample, now));
      }
      return new VisitResult("", documents, true, "", null);
    } catch (IOException e) {
      throw new UncheckedIOException("samples.json cannot be read", e);
    }
  }

  private static Document document(JsonNode sample, Instant now) {
    return new Document(
        sample.get("id").textValue(),
        Document.Form.ARTICLE,
        sample.get("text").textValue(),
        null,
        sample.get("outlet").textValue(),
        sample.get("lang").textValue(),
        sample.get("title").textValue(),
        Instant.parse(sample.get("published").textValue()),
        List.of(),
        null,
        now);
  }
}
