package backheel.understanding.text;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The files of words, one for each language that has one; their README tells the format. */
final class LexiconFiles {
  private static final String COMMON = "lexicon/common.txt";
  private static final String PATTERNS = ": patterns";

  private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();

  private LexiconFiles() {}

  /** Returns the entries by section and language, the languages in alphabetical order. */
  static Map<String, Map<String, List<String>>> read() {
    var files = new LexiconFiles();
    files.read("common");
    files.read("markup");
    var languages = Locale.getISOLanguages();
    Arrays.sort(languages);
    for (var language : languages) {
      files.read(language);
    }
    return files.sections;
  }

  private void read(String language) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                beside(language + ".txt").openStream(), StandardCharsets.UTF_8))) {
      read(language, lines);
    } catch (FileNotFoundException e) {
      // Most languages have no file.
    } catch (IOException e) {
      throw new UncheckedIOException(language, e);
    }
  }

  /** Returns the address of a file of words, without a search through every library. */
  private static URL beside(String file) throws IOException {
    var common = Objects.requireNonNull(LexiconFiles.class.getResource(COMMON)).toString();
    return URI.create(common.substring(0, common.lastIndexOf('/') + 1) + file).toURL();
  }

  private void read(String language, BufferedReader lines) throws IOException {
    List<String> entries = new ArrayList<>();
    boolean patterns = false;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      if (isHeader(line)) {
        var name = line.substring(1, line.length() - 1);
        patterns = name.endsWith(PATTERNS);
        entries =
            section(
                patterns ? name.substring(0, name.length() - PATTERNS.length()) : name, language);
      } else if (patterns) {
        entries.add(line);
      } else {
        addWords(entries, line);
      }
    }
  }

  /** Returns whether this opens a section; a pattern may begin with a class of characters too. */
  private static boolean isHeader(String line) {
    return line.charAt(0) == '['
        && line.indexOf(']') == line.length() - 1
        && line.lastIndexOf('[') == 0;
  }

  private static void addWords(List<String> entries, String line) {
    for (var word : line.split(",", -1)) {
      if (!word.isBlank()) {
        entries.add(word.strip());
      }
    }
  }

  private List<String> section(String name, String language) {
    return sections
        .computeIfAbsent(name, key -> new LinkedHashMap<>())
        .computeIfAbsent(language, key -> new ArrayList<>());
  }
}
