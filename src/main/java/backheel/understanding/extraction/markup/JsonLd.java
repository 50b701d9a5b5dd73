package backheel.understanding.extraction.markup;

import backheel.understanding.text.TextNormalizer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The description of its article in a page's JSON-LD, parsed leniently. */
public final class JsonLd {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();
  private static final int MAX_DEPTH = 12;
  private static final int MAX_ITEMS = 50;

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();

  /** Nodes that others refer to by their "@id". */
  private final Map<String, JsonNode> named = new HashMap<>();

  private final Map<String, JsonNode> referenced = new HashMap<>();

  private JsonLd() {}

  public static JsonLd of(Document page) {
    var jsonLd = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      JsonNode node = parse(script.data());
      if (node != null) {
        jsonLd.collect(node, true, 0);
      }
    }
    return jsonLd;
  }

  /** Returns a text of the first article that has one, "" if none has. */
  public String text(String field) {
    for (JsonNode article : articles) {
      String text = plain(article.path(field));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Returns a text of the page itself, for pages that describe no article, "" if it has none. */
  public String pageText(String field) {
    return pages.isEmpty() ? "" : plain(pages.getFirst().path(field));
  }

  /** Returns the names of a person or an organisation, or of several. */
  public List<String> names(String field, boolean peopleOnly) {
    for (JsonNode article : articles) {
      List<String> names = new ArrayList<>();
      addNames(article.path(field), peopleOnly, names);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** Returns the values of a field of the articles: each of several, and what a reference means. */
  public List<JsonNode> values(String field) {
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode article : articles) {
      addValues(article.path(field), 0, values);
    }
    return values;
  }

  private void addValues(JsonNode node, int depth, List<JsonNode> to) {
    if (node.isArray() && depth < MAX_DEPTH) {
      node.forEach(one -> addValues(one, depth + 1, to));
    } else if (!node.isMissingNode() && !node.isNull() && to.size() < MAX_ITEMS) {
      boolean reference = node.isObject() && node.size() == 1 && node.has("@id");
      to.add(reference ? referenced.getOrDefault(node.path("@id").asText(""), node) : node);
    }
  }

  private static @Nullable JsonNode parse(String script) {
    String json = script.replace("<![CDATA[", "").replace("]]>", "").strip();
    int start = Math.max(0, firstOf(json, '{', '['));
    int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
    try {
      return end > start ? JSON.readTree(json.substring(start, end + 1)) : null;
    } catch (JsonProcessingException e) {
      // A page with malformed JSON-LD is treated as one that has none.
      return null;
    }
  }

  private static int firstOf(String json, char one, char other) {
    int a = json.indexOf(one);
    int b = json.indexOf(other);
    return a < 0 ? b : b < 0 ? a : Math.min(a, b);
  }

  private void collect(JsonNode node, boolean wanted, int depth) {
    if (depth > MAX_DEPTH || articles.size() >= MAX_ITEMS) {
      return;
    }
    String id = node.path("@id").asText("");
    if (!id.isEmpty() && node.has("name")) {
      named.putIfAbsent(id, node);
    }
    if (!id.isEmpty() && node.size() > 1) {
      referenced.putIfAbsent(id, node);
    }
    boolean article = wanted && isArticle(node);
    if (types(node).contains("WebPage")) {
      pages.add(node);
    }
    if (article) {
      articles.add(node);
    }
    for (JsonNode child : node) {
      if (child.isContainerNode()) {
        collect(child, wanted && !article, depth + 1);
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    String types = types(node);
    return (types.contains("Article") || types.contains("Posting") || types.contains("Report"))
        && (node.has("headline")
            || node.has("datePublished")
            || node.has("articleBody")
            || node.has("author"));
  }

  private static String types(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isTextual() ? type.asText() : type.toString();
  }

  private void addNames(JsonNode node, boolean peopleOnly, List<String> names) {
    if (names.size() >= MAX_ITEMS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> addNames(one, peopleOnly, names));
    } else if (node.isTextual()) {
      names.add(plain(node));
    } else if (node.isObject()) {
      JsonNode whole =
          node.has("name") ? node : named.getOrDefault(node.path("@id").asText(""), node);
      if (peopleOnly && isOrganisation(whole)) {
        return;
      }
      JsonNode name = whole.path("name");
      if (name.isArray()) {
        name.forEach(one -> names.add(plain(one)));
      } else if (!plain(name).isEmpty()) {
        names.add(plain(name));
      }
    }
  }

  private static boolean isOrganisation(JsonNode node) {
    return node.path("@type").toString().toLowerCase(Locale.ROOT).contains("organi");
  }

  /** Returns the unescaped text of a node; entities are often escaped twice. */
  private static String plain(JsonNode node) {
    if (!node.isTextual()) {
      return "";
    }
    String text = node.asText();
    for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    return TextNormalizer.normalize(text);
  }
}
