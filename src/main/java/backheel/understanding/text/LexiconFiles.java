package backheel.understanding.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of words, one for each language that has one; their README tells the format. Sections
 * by name, then entries by language, in alphabetical order of the languages.
 */
final class LexiconFiles {
  private static final String PATTERNS = ": patterns";
  private static final Pattern HEADER = Pattern.compile("\\[([^\\[\\]]+)]");

  private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();

  private LexiconFiles() {}

  static Map<String, Map<String, List<String>>> read() {
    var files = new LexiconFiles();
    Stream.concat(Stream.of("common", "markup"), Stream.of(Locale.getISOLanguages()).sorted())
        .forEach(files::read);
    return files.sections;
  }

  private void read(String language) {
    try (InputStream in = LexiconFiles.class.getResourceAsStream("lexicon/" + language + ".txt")) {
      if (in != null) {
        read(language, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(language, e);
    }
  }

  private void read(String language, BufferedReader lines) throws IOException {
    List<String> entries = new ArrayList<>();
    boolean patterns = false;
    for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var header = HEADER.matcher(line);
      if (header.matches()) {
        String name = header.group(1);
        patterns = name.endsWith(PATTERNS);
        entries =
            section(
                patterns ? name.substring(0, name.length() - PATTERNS.length()) : name, language);
      } else if (patterns) {
        entries.add(line);
      } else {
        Stream.of(line.split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .forEach(entries::add);
      }
    }
  }

  private List<String> section(String name, String language) {
    return sections
        .computeIfAbsent(name, key -> new LinkedHashMap<>())
        .computeIfAbsent(language, key -> new ArrayList<>());
  }
}
