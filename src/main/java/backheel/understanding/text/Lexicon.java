package backheel.understanding.text;

import backheel.football.Folding;
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

/** The football vocabulary: lists of folded words and phrases, of all languages together. */
public final class Lexicon {

  private static final Properties LISTS = read();

  private Lexicon() {}

  /** Returns the words of the list of this name, in every language that it exists in. */
  public static Set<String> words(String list) {
    var words = new HashSet<String>();
    for (var key : LISTS.stringPropertyNames()) {
      if (key.equals(list) || key.startsWith(list + ".")) {
        for (var word : LISTS.getProperty(key).split(",", -1)) {
          words.add(Folding.fold(word));
        }
      }
    }
    words.remove("");
    return Set.copyOf(words);
  }

  /** Returns the number of words of the longest phrase that begins at that word, or 0. */
  public static int phraseAt(List<Word> words, int at, Set<String> phrases) {
    var phrase = new StringBuilder();
    var longest = 0;
    for (var i = at; i < words.size() && i < at + 4; i++) {
      if (i > at) {
        phrase.append(' ');
      }
      phrase.append(words.get(i).folded());
      if (phrases.contains(phrase.toString())) {
        longest = i - at + 1;
      }
    }
    return longest;
  }

  private static Properties read() {
    var lists = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.properties"))) {
      lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return lists;
  }
}
