package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.JavaLiterals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of languages are in the lexicon files, so that a language is added without code. */
class LanguagesInFilesTest {
  private static final Path ROOMS = Path.of("src/main/java/backheel");

  /** Tables of letters, of all scripts: they fold, compare or transliterate, and hold no words. */
  private static final Set<String> TABLES_OF_LETTERS =
      Set.of(
          "ArabicScoreFinder.java",
          "ConsonantKeyEncoder.java",
          "Homoglyphs.java",
          "NameTrie.java",
          "StageMentionFinder.java",
          "TokenizedText.java",
          "WordTokenizer.java");

  /** The longest list of words that may be written in Java. */
  private static final int MAX_WORDS = 7;

  @Test
  void noJavaFileHoldsWordsOfALanguage() throws IOException {
    assertThat(filesOf("understanding").flatMap(LanguagesInFilesTest::offences)).isEmpty();
  }

  @Test
  void wordsInJavaAreFound() {
    assertThat(offences(List.of("\"ملعب\""))).isNotEmpty();
    assertThat(offences(List.of("\"été\""))).isNotEmpty();
    assertThat(offences(List.of("\"won|lost|drew|beat|\"", "+ \"met|led|hit|ran\""))).isNotEmpty();
    assertThat(offences(List.of("Set.of(\"a1\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\")")))
        .isNotEmpty();
    assertThat(offences(List.of("Set.of(\"en\", \"fr\")", "\"\\\\d|[a-z]|won|lost\""))).isEmpty();
  }

  private static Stream<Path> filesOf(String room) throws IOException {
    try (var files = Files.walk(ROOMS.resolve(room))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    }
  }

  private static Stream<String> offences(Path file) {
    try {
      var name = file.getFileName().toString();
      return offences(Files.readAllLines(file)).stream()
          .filter(offence -> !(TABLES_OF_LETTERS.contains(name) && offence.startsWith("letters")))
          .map(offence -> name + ": " + offence);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> offences(List<String> lines) {
    var literals = JavaLiterals.of(String.join("\n", lines));
    return Stream.of(
            literals.strings().stream()
                .filter(text -> text.codePoints().anyMatch(c -> c > 127 && Character.isLetter(c)))
                .map(text -> "letters of a language in " + text),
            literals.strings().stream()
                .filter(text -> JavaLiterals.alternatives(text) > MAX_WORDS)
                .map(text -> "more than " + MAX_WORDS + " words in " + text),
            literals.longestLists(MAX_WORDS).stream()
                .map(list -> "more than " + MAX_WORDS + " words in " + list))
        .flatMap(found -> found)
        .toList();
  }
}
