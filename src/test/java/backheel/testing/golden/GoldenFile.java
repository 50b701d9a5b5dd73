package backheel.testing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * All replies on one platform in one language, a section for each kind; {@code -Dgolden.write=true}
 * writes it anew instead of comparing.
 */
public final class GoldenFile {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String SECTION = "=== ";
  private static final int MOST_SHOWN = 8;
  private static final int WIDTH = 110;

  private final Path file;
  private final Map<String, String> sections = new LinkedHashMap<>();

  public GoldenFile(String platform, String language) {
    file = FOLDER.resolve(platform + "." + language + ".txt");
  }

  /**
   * Adds a section.
   *
   * @param asked what it answers, "" when nobody asked
   */
  public void add(String kind, String asked, String drawn) {
    sections.put(kind + (asked.isEmpty() ? "" : " | " + asked), drawn);
  }

  /** Fails where a section differs from the file, is new, or is there no longer. */
  public void compare() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      var text = new StringBuilder();
      sections.forEach(
          (name, drawn) -> text.append(SECTION).append(name).append('\n').append(drawn));
      Files.writeString(file, text);
      return;
    }
    var golden = read();
    var differences = new ArrayList<String>();
    sections.forEach((name, drawn) -> {
      var was = golden.remove(name);
      if (was == null) {
        differences.add(name + ": new");
      } else if (!was.equals(drawn)) {
        differences.add(name + ": " + firstDifference(was, drawn));
      }
    });
    golden.keySet().forEach(name -> differences.add(name + ": there no longer"));

    assertThat(differences.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n")))
        .as(
            "%d sections of %s are different; if they are better, -Dgolden.write=true keeps them",
            differences.size(), file)
        .isEmpty();
  }

  private Map<String, String> read() throws IOException {
    var read = new LinkedHashMap<String, String>();
    var name = "";
    var text = new StringBuilder();
    for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      if (line.startsWith(SECTION)) {
        read.put(name, text.toString());
        name = line.substring(SECTION.length());
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    read.put(name, text.toString());
    read.remove("");
    return read;
  }

  private static String firstDifference(String was, String is) {
    var before = was.split("\n");
    var now = is.split("\n");
    int at = 0;
    while (at < before.length && at < now.length && before[at].equals(now[at])) {
      at++;
    }
    return "\n  was " + line(before, at) + "\n  now " + line(now, at);
  }

  private static String line(String[] lines, int at) {
    return at < lines.length ? lines[at].strip() : "(nothing)";
  }

  /** Messages so that a change of one line is one line in a comparison of files. */
  public static String written(List<JsonNode> messages) {
    var text = new StringBuilder();
    for (var message : messages) {
      write(lines(message.deepCopy()), "", text);
      text.append('\n');
    }
    return visible(text);
  }

  /** Words of several lines become a list of lines. */
  private static JsonNode lines(JsonNode node) {
    if (node.isTextual() && node.asText().contains("\n")) {
      var list = JsonNodeFactory.instance.arrayNode();
      node.asText().lines().forEach(list::add);
      return list;
    }
    if (isKey(node)) {
      return new TextNode(key(node));
    }
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> object.set(name, lines(object.get(name))));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, lines(array.get(i)));
      }
    }
    return node;
  }

  /** Whether it is a button, of any platform, and no more than that. */
  private static boolean isKey(JsonNode node) {
    var names = new TreeSet<String>();
    node.fieldNames().forEachRemaining(names::add);
    names.removeAll(List.of("row"));
    return (names.equals(Set.of("text", "callback_data"))
            || names.equals(Set.of("action", "label")))
        || (names.equals(Set.of("type", "style", "label", "custom_id"))
            && node.path("style").asInt() == 2);
  }

  private static String key(JsonNode node) {
    var label = node.path(node.has("text") ? "text" : "label").asText();
    for (var name : List.of("callback_data", "action", "custom_id")) {
      if (node.has(name)) {
        var row = node.has("row") ? node.path("row").asText() + ": " : "";
        return row + label + " → " + node.path(name).asText();
      }
    }
    throw new IllegalArgumentException("no button: " + node);
  }

  private static void write(JsonNode node, String indent, StringBuilder text) {
    var inOne = node.toString();
    if (node.isValueNode() || node.isEmpty() || indent.length() + inOne.length() < WIDTH) {
      text.append(inOne);
      return;
    }
    var deeper = indent + " ";
    text.append(node.isArray() ? "[" : "{");
    int left = node.size();
    var names = node.fieldNames();
    for (var child : StreamSupport.stream(node.spliterator(), false).toList()) {
      text.append('\n').append(deeper);
      if (names.hasNext()) {
        text.append('"').append(names.next()).append("\":");
      }
      write(child, deeper, text);
      text.append(--left > 0 ? "," : "");
    }
    text.append('\n').append(indent).append(node.isArray() ? "]" : "}");
  }

  /** Marks that steer the direction of words are written out: nobody sees them otherwise. */
  public static String visible(CharSequence text) {
    var seen = new StringBuilder(text.length());
    text.chars()
        .forEach(c -> {
          if (Character.getType(c) == Character.FORMAT || c == '\u00a0' || c == '\u202f') {
            seen.append(String.format(Locale.ROOT, "\\u%04x", c));
          } else {
            seen.append((char) c);
          }
        });
    return seen.toString();
  }
}
