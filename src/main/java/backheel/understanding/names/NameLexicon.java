package backheel.understanding.names;

import backheel.football.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The word lists for recognising names outside the catalogue, from the files of this package. */
final class NameLexicon {

  private static final Properties LISTS = read();

  private NameLexicon() {}

  /** Returns the folded words of one list. */
  static Set<String> of(String list) {
    var words = new HashSet<String>();
    for (var word : LISTS.getProperty(list, "").split(",", -1)) {
      words.add(Folding.fold(word));
    }
    words.remove("");
    return Set.copyOf(words);
  }

  /** Returns the lines of a file of this package, without its comments. */
  static List<String> lines(String file) {
    try (var reader = open(file)) {
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Properties read() {
    var lists = new Properties();
    try (var reader = open("words.properties")) {
      lists.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return lists;
  }

  private static BufferedReader open(String file) {
    InputStream in = Objects.requireNonNull(NameLexicon.class.getResourceAsStream(file), file);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
