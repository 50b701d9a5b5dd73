package backheel.testing.official;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Discord's REST interface as its OpenAPI document has it: routes, what may be asked in an address,
 * and bodies, in which a member that the document does not name is a mistake. Limits that only the
 * guide states are here too: a bot's 2,000 characters, 6,000 over all embeds.
 */
final class DiscordDescription implements Description {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final int LONGEST_CONTENT = 2_000;
  private static final int LONGEST_EMBEDS = 6_000;

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));
  private final Map<JsonNode, Schema> schemas = new HashMap<>();
  private final JsonNode definitions;
  private final List<Route> routes = new ArrayList<>();

  /** A path of the document, and its methods. */
  private record Route(Pattern pattern, String path, JsonNode methods) {}

  DiscordDescription(JsonNode document) throws JsonProcessingException {
    // JSON Schema keeps its definitions under another name than OpenAPI.
    var openApi = JSON.readTree(document.toString().replace("#/components/schemas/", "#/$defs/"));
    definitions = closed(openApi.path("components").path("schemas"));
    openApi
        .path("paths")
        .properties()
        .forEach(e -> {
          var pattern = Pattern.compile(e.getKey().replaceAll("\\{[^}]+}", "[^/]+"));
          routes.add(new Route(pattern, e.getKey(), e.getValue()));
        });
    // What is written out goes before what stands for anything: @original is no message's number.
    routes.sort(Comparator.comparingLong(r -> r.path().chars().filter(c -> c == '{').count()));
  }

  /** Nothing may stand in an object but what is described. */
  private static JsonNode closed(JsonNode node) {
    if (node instanceof ObjectNode noted) {
      noted.remove("x-discord-union");
    }
    if (node instanceof ObjectNode object
        && object.path("type").asText().equals("object")
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(DiscordDescription::closed);
    return node;
  }

  @Override
  public String kind(JsonNode request) {
    var path = path(request);
    return request.path("method").asText()
        + " "
        + routes.stream()
            .filter(r -> r.pattern().matcher(path).matches())
            .findFirst()
            .map(Route::path)
            .orElse(path.replaceAll("\\d{2,}", "N"));
  }

  private static String path(JsonNode request) {
    return request.path("path").asText().replaceFirst("\\?.*", "");
  }

  @Override
  public List<String> complaints(JsonNode request) {
    var path = path(request);
    var route = routes.stream().filter(r -> r.pattern().matcher(path).matches()).findFirst();
    var method = request.path("method").asText().toLowerCase(Locale.ROOT);
    if (route.isEmpty() || !route.get().methods().has(method)) {
      return List.of("no such route");
    }
    var described = route.get().methods().path(method);
    var complaints = new ArrayList<String>();
    asked(request.path("path").asText(), described, complaints);
    body(request, described.path("requestBody"), complaints);
    limits(request.path("json"), complaints);
    limits(request.path("json").path("data"), complaints);
    limits(request.path("json").path("message"), complaints);
    return complaints;
  }

  /** What stands behind the question mark. */
  private static void asked(String address, JsonNode described, List<String> complaints) {
    var names = new HashSet<String>();
    described.path("parameters").forEach(p -> names.add(p.path("name").asText()));
    int mark = address.indexOf('?');
    for (var one : mark < 0 ? new String[0] : address.substring(mark + 1).split("&")) {
      var name = one.replaceFirst("=.*", "");
      if (!names.contains(name)) {
        complaints.add("?" + name + ": no such parameter");
      }
    }
  }

  private void body(JsonNode request, JsonNode described, List<String> complaints) {
    var json = request.path("json");
    var schema = described.path("content").path("application/json").path("schema");
    if (json.isMissingNode()) {
      if (described.path("required").asBoolean()) {
        complaints.add("the body is missing, or cannot be read");
      }
    } else if (schema.isMissingNode()) {
      complaints.add("no body is wanted here");
    } else {
      complaints.addAll(worst(schemas.computeIfAbsent(schema, this::schema).validate(json)));
    }
  }

  private Schema schema(JsonNode described) {
    var whole = JSON.createObjectNode().put("$schema", DIALECT);
    whole.setAll((ObjectNode) closed(described.deepCopy()));
    whole.set("$defs", definitions);
    return registry.getSchema(whole);
  }

  /** Of many kinds of body none fits: what stands deepest comes from the one that was meant. */
  private static List<String> worst(List<Error> errors) {
    int deepest =
        errors.stream().mapToInt(e -> e.getInstanceLocation().getNameCount()).max().orElse(0);
    return errors.stream()
        .filter(e -> e.getInstanceLocation().getNameCount() == deepest)
        .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
        .distinct()
        .limit(4)
        .toList();
  }

  private static void limits(JsonNode message, List<String> complaints) {
    int content = message.path("content").asText("").length();
    if (content > LONGEST_CONTENT) {
      complaints.add("content: " + content + " where 0-" + LONGEST_CONTENT + " are allowed");
    }
    int all = 0;
    for (var embed : message.path("embeds")) {
      all += length(embed.path("title")) + length(embed.path("description"));
      all += length(embed.path("footer").path("text")) + length(embed.path("author").path("name"));
      for (var field : embed.path("fields")) {
        all += length(field.path("name")) + length(field.path("value"));
      }
    }
    if (all > LONGEST_EMBEDS) {
      complaints.add("embeds: " + all + " in all where 0-" + LONGEST_EMBEDS + " are allowed");
    }
    var actions = new HashSet<String>();
    for (var action : message.findValuesAsText("custom_id")) {
      if (!actions.add(action)) {
        complaints.add("custom_id: " + action + " is there twice");
      }
    }
  }

  private static int length(JsonNode text) {
    return text.asText("").length();
  }
}
