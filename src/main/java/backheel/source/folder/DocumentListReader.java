package backheel.source.folder;

import backheel.input.Deadline;
import backheel.source.SeenHashes;
import backheel.source.SourceTextNormalizer;
import backheel.story.Document;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of documents in the form that {@code backheel read} takes: one, a list of them, or one a
 * line.
 */
final class DocumentListReader {
  /**
   * Maximum number of JSON tokens: a larger tree would take more memory than a small machine has.
   */
  private static final long MAX_TOKENS = 2_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(8 * 1024 * 1024)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private final String file;
  private final Instant fetched;
  private final List<Document> documents = new ArrayList<>();
  private int unreadable;
  private String cut = "";

  DocumentListReader(String file, Instant fetched) {
    this.file = file;
    this.fetched = fetched;
  }

  List<Document> documents() {
    return documents;
  }

  /** Returns what could not be read, "" if all could. */
  String problems() {
    var bad = unreadable == 0 ? "" : unreadable + " of its documents have neither html nor text";
    return bad.isEmpty() || cut.isEmpty() ? bad + cut : bad + ", " + cut;
  }

  /**
   * Reads the content of a file, as far as it is JSON.
   *
   * @throws IOException with one line if it holds no document
   */
  void read(String text) throws IOException {
    try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(Deadline.reader(text))) {
      while (values.hasNextValue()) {
        var value = values.nextValue();
        if (value.isArray()) {
          value.forEach(this::add);
        } else {
          add(value);
        }
      }
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      cut = where == null ? "not JSON" : "not JSON in line " + where.getLineNr();
    }
    if (documents.isEmpty()) {
      throw new IOException(problems().isEmpty() ? "holds no document" : problems());
    }
  }

  private void add(JsonNode node) {
    var html = string(node, "html");
    var text = string(node, "text");
    var title = string(node, "title");
    // A document may be a title alone.
    var content = html != null ? html : text != null ? text : title;
    if (content == null) {
      unreadable++;
      return;
    }
    var id = node.path("id").asText("");
    var link = string(node, "url");
    var time = string(node, "time");
    var language = string(node, "lang");
    var outlet = string(node, "outlet");
    documents.add(
        new Document(
            file + "#" + (id.isEmpty() ? Long.toHexString(SeenHashes.hash64(node.toString())) : id),
            html != null ? Document.Form.PAGE : Document.Form.TEXT,
            content,
            link == null ? null : SourceTextNormalizer.link(null, link),
            outlet == null ? "" : outlet.strip(),
            language == null ? null : SourceTextNormalizer.language(language),
            title == null ? null : SourceTextNormalizer.plain(title),
            time == null ? null : SourceTextNormalizer.date(time),
            List.of(),
            null,
            fetched(string(node, "fetched"))));
  }

  private Instant fetched(@Nullable String written) {
    var read = written == null ? null : SourceTextNormalizer.date(written);
    return read == null ? fetched : read;
  }

  private static @Nullable String string(JsonNode node, String name) {
    var value = node.get(name);
    return value == null || !value.isTextual() || value.textValue().isBlank()
        ? null
        : value.textValue();
  }
}
