package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the documents true: every feature names tests, and all tests that are named are there. */
class FeaturesTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

  /** A whole name of a method; one that ends in dots stands for those that begin so. */
  private static final Pattern IN_PROSE = Pattern.compile("`(\\w+Test)[.#](\\w+)(…?)`");

  @Test
  void everyFeatureNamesExistingTests() throws IOException {
    var rows =
        Files.readAllLines(Path.of("docs/features.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| feature"))
            .toList();
    var wrong = new ArrayList<String>();
    for (var row : rows) {
      var named = NAMED.matcher(row).results().toList();
      if (named.isEmpty()) {
        wrong.add("no test: " + row);
      }
      for (var test : named) {
        if (!isThere(test.group(1), test.group(2) + "(")) {
          wrong.add("not there: " + test.group());
        }
      }
    }

    assertThat(rows).hasSizeGreaterThan(40);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"platforms", "reliability", "security", "subscriptions", "understanding", "feeds"})
  void everyTestNamedInADocumentExists(String document) throws IOException {
    var wrong = new ArrayList<String>();
    for (var line : Files.readAllLines(Path.of("docs", document + ".md"))) {
      for (var test : IN_PROSE.matcher(line).results().toList()) {
        var end = test.group(3).isEmpty() ? "(" : "";
        if (!isThere(test.group(1), test.group(2) + end)) {
          wrong.add(test.group());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static boolean isThere(String type, String method) throws IOException {
    for (var file : named(type + ".java")) {
      if (Files.readString(file).contains("void " + method)) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> named(String name) throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.getFileName().toString().equals(name))
          .collect(Collectors.toList());
    }
  }
}
