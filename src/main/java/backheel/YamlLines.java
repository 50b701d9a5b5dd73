package backheel;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line of a YAML text a key or an entry stands: the parser itself has read on by then. */
final class YamlLines {
  private YamlLines() {}

  /** The line, from 1, of the last step of the path that is there. */
  static int of(String text, List<Reference> path) {
    Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    int line = node == null ? 0 : node.getStartMark().getLine();
    for (var step : path) {
      var next = step.getFieldName() == null ? entry(node, step.getIndex()) : key(node, step);
      if (next == null) {
        break;
      }
      line = next.line();
      node = next.value();
    }
    return line + 1;
  }

  private record Step(int line, Node value) {}

  private static @Nullable Step entry(@Nullable Node node, int index) {
    if (node instanceof SequenceNode list && index >= 0 && index < list.getValue().size()) {
      var value = list.getValue().get(index);
      return new Step(value.getStartMark().getLine(), value);
    }
    return null;
  }

  private static @Nullable Step key(@Nullable Node node, Reference step) {
    if (node instanceof MappingNode mapping) {
      for (var pair : mapping.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals(step.getFieldName())) {
          return new Step(key.getStartMark().getLine(), pair.getValueNode());
        }
      }
    }
    return null;
  }
}
