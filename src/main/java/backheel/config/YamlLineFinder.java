package backheel.config;

import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The lines of keys and entries in a YAML text, looked up here because the parser has read on by
 * the time an error is found.
 */
final class YamlLineFinder {
  private YamlLineFinder() {}

  /**
   * Returns the line, from 1, of the last step of the path that exists.
   *
   * @param path the keys, and the places in lists from 0
   */
  static int of(String text, List<String> path) {
    Node node = read(text);
    int line = node == null ? 0 : node.getStartMark().getLine();
    for (var step : path) {
      var next = next(node, step);
      if (next == null) {
        break;
      }
      line = next.line();
      node = next.value();
    }
    return line + 1;
  }

  /** Returns whether the whole path exists. */
  static boolean isThere(String text, List<String> path) {
    Node node = read(text);
    for (var step : path) {
      var next = next(node, step);
      if (next == null) {
        return false;
      }
      node = next.value();
    }
    return true;
  }

  private static @Nullable Node read(String text) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (YAMLException e) {
      // The keys are bound by another parser, which accepts more: then no line is known.
      return null;
    }
  }

  private static @Nullable LocatedYamlNode next(@Nullable Node node, String step) {
    if (node instanceof SequenceNode list && step.matches("\\d{1,9}")) {
      int index = Integer.parseInt(step);
      if (index < list.getValue().size()) {
        var value = list.getValue().get(index);
        return new LocatedYamlNode(value.getStartMark().getLine(), value);
      }
    } else if (node instanceof MappingNode mapping) {
      for (var pair : mapping.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step)) {
          return new LocatedYamlNode(key.getStartMark().getLine(), pair.getValueNode());
        }
      }
    }
    return null;
  }
}
