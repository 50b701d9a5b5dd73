package backheel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Mistakes in a configuration, each with its place, told all at once. */
final class Mistakes {
  private final String file;
  private final String text;
  private final List<List<String>> set = new ArrayList<>();
  private final Map<String, Mistake> found = new LinkedHashMap<>();

  /** A mistake as it is told, and where it is: in no line when a setting of this run made it. */
  private record Mistake(List<String> path, int line, String told) {}

  /** About a text, called so. */
  Mistakes(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** A key is set on the command line: what is wrong with it is no mistake of the file. */
  void set(List<String> path) {
    set.add(path);
  }

  /** A mistake in what stands at a path; the first about a path is the one that is told. */
  void add(List<String> path, String what) {
    if (set.stream().anyMatch(key -> isWithin(path, key) || (isWithin(key, path) && !has(path)))) {
      addSetting(Binding.spoken(path) + ": " + what);
      return;
    }
    if (found.values().stream().noneMatch(known -> isWithin(known.path(), path))) {
      addAt(path, YamlLines.of(text, path), what);
    }
  }

  /** A mistake on a line that the parser tells. */
  void addAt(List<String> path, int line, String what) {
    var told = file + ", line " + line + ": " + what;
    found.putIfAbsent(told, new Mistake(List.copyOf(path), line, told));
  }

  /** A mistake in a setting of this run. */
  void addSetting(String what) {
    var told = "--set: " + what;
    found.putIfAbsent(told, new Mistake(List.of(), Integer.MAX_VALUE, told));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** One plain line for each, in the order of the file. */
  IOException told() {
    return new IOException(
        found.values().stream()
            .sorted(Comparator.comparingInt(Mistake::line))
            .map(Mistake::told)
            .collect(Collectors.joining("\n")));
  }

  private boolean has(List<String> path) {
    return YamlLines.isThere(text, path);
  }

  private static boolean isWithin(List<String> path, List<String> above) {
    return path.size() >= above.size() && path.subList(0, above.size()).equals(above);
  }
}
