package backheel.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The errors of a configuration, each with its place, reported all at once. */
final class ConfigurationErrors {
  private final String file;
  private final String text;
  private final List<List<String>> set = new ArrayList<>();
  private final Map<String, ConfigurationProblem> found = new LinkedHashMap<>();

  /** Creates an empty list of errors for the text of a file. */
  ConfigurationErrors(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Records that a key is set on the command line, so that its errors are not attributed to the
   * file.
   */
  void set(List<String> path) {
    set.add(path);
  }

  /** Adds an error in the value at a path; only the first one about a path is reported. */
  void add(List<String> path, String what) {
    if (set.stream().anyMatch(key -> isWithin(path, key) || (isWithin(key, path) && !has(path)))) {
      addSetting(BindingErrorHandler.displayPath(path) + ": " + what);
      return;
    }
    if (found.values().stream().noneMatch(known -> isWithin(known.path(), path))) {
      addAt(path, YamlLineFinder.of(text, path), what);
    }
  }

  /** Adds an error on a line that the parser reports. */
  void addAt(List<String> path, int line, String what) {
    var message = file + ", line " + line + ": " + what;
    found.putIfAbsent(message, new ConfigurationProblem(List.copyOf(path), line, message));
  }

  /** Adds an error in a setting of this run. */
  void addSetting(String what) {
    var message = "--set: " + what;
    found.putIfAbsent(message, new ConfigurationProblem(List.of(), Integer.MAX_VALUE, message));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns an exception with one line for each error, in the order of the file. */
  IOException toException() {
    return new IOException(
        found.values().stream()
            .sorted(Comparator.comparingInt(ConfigurationProblem::line))
            .map(ConfigurationProblem::message)
            .collect(Collectors.joining("\n")));
  }

  private boolean has(List<String> path) {
    return YamlLineFinder.isThere(text, path);
  }

  private static boolean isWithin(List<String> path, List<String> above) {
    return path.size() >= above.size() && path.subList(0, above.size()).equals(above);
  }
}
