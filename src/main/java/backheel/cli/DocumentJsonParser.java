package backheel.cli;

import backheel.input.WebAddress;
import backheel.story.Document;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conversion of a line of input to a document. */
final class DocumentJsonParser {

  private DocumentJsonParser() {}

  static Document of(JsonNode json, DocumentShape shape, Instant now)
      throws MalformedDocumentException {
    String title = text(json, "title");
    boolean page = shape == DocumentShape.ANY && json.hasNonNull("html");
    String content = shape == DocumentShape.HEADLINE ? title : text(json, page ? "html" : "text");
    if (content == null) {
      throw new MalformedDocumentException(
          shape == DocumentShape.HEADLINE ? "no title" : "neither html nor text");
    }
    Document.Form form =
        page
            ? Document.Form.PAGE
            : shape == DocumentShape.ANY ? Document.Form.TEXT : Document.Form.ARTICLE;
    String outlet = text(json, "outlet");
    Instant fetched = time(text(json, "fetched"));
    return new Document(
        json.path("id").asText(""),
        form,
        content,
        link(text(json, "url")),
        outlet == null ? "" : outlet,
        text(json, "lang"),
        title,
        time(text(json, "time")),
        List.of(),
        null,
        fetched == null ? now : fetched);
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.hasNonNull(field) && !json.get(field).asText().isBlank()
        ? json.get(field).asText()
        : null;
  }

  private static @Nullable URI link(@Nullable String address) {
    return address == null ? null : WebAddress.parse(null, address);
  }

  /** Parses a time in ISO form, with a zone or in UTC; null if it is neither. */
  private static @Nullable Instant time(@Nullable String stamp) {
    if (stamp == null) {
      return null;
    }
    String iso = stamp.strip().replace(' ', 'T');
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeException e) {
      // Possibly a time without a zone.
    }
    try {
      return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      // Not a usable time.
      return null;
    }
  }
}
