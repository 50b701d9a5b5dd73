package backheel.source.feed;

import backheel.input.Deadline;
import backheel.source.SourceTextNormalizer;
import backheel.source.date.FeedDateResolver;
import backheel.source.markup.StrictXmlParser;
import backheel.source.picture.PictureCollector;
import backheel.source.worker.FetchException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A parser of JSON Feed that reads item by item, so that a broken end costs no more than itself.
 */
final class JsonFeedParser {
  /** Maximum number of JSON tokens, five times as many as the longest feeds have. */
  private static final long MAX_TOKENS = 400_000;

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(StrictXmlParser.MAX_DEPTH)
                      .maxTokenCount(MAX_TOKENS)
                      .build())
              .build());

  private JsonFeedParser() {}

  static Feed read(String text, URI address, Instant fetched) throws FetchException {
    var builders = new ArrayList<EntryBuilder>();
    var outletPictures = new PictureCollector();
    String title = "";
    String language = "";
    URI site = null;
    boolean isFeed = false;
    boolean complete = true;
    try (var parser = JSON.createParser(Deadline.reader(text))) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        var value = parser.nextToken();
        switch (name) {
          case "title" -> title = SourceTextNormalizer.plain(parser.getValueAsString(""));
          case "home_page_url" ->
              site = SourceTextNormalizer.link(null, parser.getValueAsString(""));
          case "language" -> language = parser.getValueAsString("");
          case "version" -> isFeed |= parser.getValueAsString("").contains("jsonfeed");
          case "items" -> {
            isFeed |= value == JsonToken.START_ARRAY;
            items(parser, address, builders);
          }
          case "icon", "favicon" ->
              outletPictures.add(address, parser.getValueAsString(""), /* small= */ true);
          default -> parser.skipChildren();
        }
      }
    } catch (IOException e) {
      complete = false;
    }
    if (!isFeed) {
      throw FetchException.missing(address, "is no feed");
    }
    var entries = EntryBuilder.build(builders, new FeedDateResolver(language, fetched), site);
    var outlet = outletPictures.offers(address, site);
    return Feed.of(title, language, 0, entries, complete, outlet, List.of());
  }

  private static void items(JsonParser parser, URI address, List<EntryBuilder> to)
      throws IOException {
    if (!parser.isExpectedStartArrayToken()) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == null || to.size() >= FeedMarkupHandler.MAX_ENTRIES) {
        return;
      }
      JsonNode item = JSON.readTree(parser);
      to.add(builder(item, address));
    }
  }

  private static EntryBuilder builder(JsonNode item, URI address) {
    var builder = new EntryBuilder(address);
    builder.guid(item.path("id").asText(""), /* isLink= */ true);
    builder.link(address, item.path("url").asText(""), 2);
    builder.link(address, item.path("external_url").asText(""), 1);
    builder.title(SourceTextNormalizer.plain(text(item, "title")));
    builder.content(text(item, "content_html"));
    builder.summary(SourceTextNormalizer.escaped(text(item, "content_text")));
    builder.description(SourceTextNormalizer.escaped(text(item, "summary")));
    builder.language(item.path("language").asText(""));
    builder.published(item.path("date_published").asText(""));
    builder.updated(item.path("date_modified").asText(""));
    builder.author(item.path("author").path("name").asText(""));
    item.path("authors").forEach(author -> builder.author(author.path("name").asText("")));
    builder.pictures().add(address, item.path("image").asText(""), /* small= */ false);
    builder.pictures().add(address, item.path("banner_image").asText(""), /* small= */ false);
    for (var attachment : item.path("attachments")) {
      if (attachment.path("mime_type").asText("").startsWith("image/")) {
        builder.pictures().add(address, attachment.path("url").asText(""), /* small= */ false);
      }
    }
    return builder;
  }

  private static String text(JsonNode item, String name) {
    return ElementTextCollector.cut(item.path(name).asText(""));
  }
}
