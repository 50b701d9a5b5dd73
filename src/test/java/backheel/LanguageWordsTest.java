package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.JavaLiterals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The words of languages, which stand in message files, so that a language is added in one place.
 */
class LanguageWordsTest {
  private static final Path MAIN = Path.of("src/main/java/backheel");
  private static final int MAX_WORDS_IN_A_LIST = 7;

  /** Letters of Arabic script, and Latin letters with accents. */
  private static final Pattern FOREIGN_LETTER =
      Pattern.compile("(?!\\p{IsCommon})[\\u0600-\\u06ff]|[\\u00c0-\\u024f&&\\p{L}]");

  /** Files that may hold letters or lists, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("football/TextFolding", "a table of letters, not of words"),
          Map.entry("football/MatchFileReader", "the name of a competition in an import format"),
          Map.entry("football/BundledFacts", "names of files"),
          Map.entry("football/OfficialOutlets", "names of associations"),
          Map.entry("football/PersonNameShortener", "how names of people are built"),
          Map.entry("phrase/ArabicPrefixes", "a rule of spelling, not a list of words"),
          Map.entry("message/SpoilerDetector", "a pattern over headlines"),
          Map.entry("story/IndependentAccount", "a pattern over articles"),
          Map.entry("story/RetractionNoticeDetector", "a pattern over articles"),
          Map.entry("story/RumourDetector", "a pattern over articles"),
          Map.entry("story/correction/ContentHash", "a pattern over articles"),
          Map.entry("story/correction/HeadlineWords", "a pattern over headlines"),
          Map.entry("story/correction/LiveCoverageDetector", "a pattern over headlines"),
          Map.entry("story/correction/ScoreChangeFinder", "a pattern over articles"),
          Map.entry("platform/telegram/receive/TolerantUpdateReader", "fields of Telegram"),
          Map.entry("schedule/CityTimeZones", "regions of the time zone database"),
          Map.entry("source/feed/ElementTextCollector", "elements of HTML"),
          Map.entry("source/feed/NamespacePrefixResolver", "elements of feeds"));

  @Test
  void noJavaFileHoldsWordsOfALanguage() throws IOException {
    for (var file : files()) {
      var literals = JavaLiterals.of(Files.readString(file));
      assertThat(foreignLiterals(literals)).as(file.toString()).isEmpty();
      assertThat(literals.longestLists(MAX_WORDS_IN_A_LIST)).as(file.toString()).isEmpty();
    }
  }

  @Test
  void everyExceptionIsStillNeeded() throws IOException {
    for (var exception : EXCEPTIONS.keySet()) {
      var literals = JavaLiterals.of(Files.readString(MAIN.resolve(exception + ".java")));
      assertThat(
              foreignLiterals(literals).isEmpty()
                  && literals.longestLists(MAX_WORDS_IN_A_LIST).isEmpty())
          .as(exception)
          .isFalse();
    }
  }

  private static List<Path> files() throws IOException {
    try (var all = Files.walk(MAIN)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith(MAIN.resolve("understanding")))
          .filter(file -> !EXCEPTIONS.containsKey(nameOf(file)))
          .toList();
    }
  }

  private static String nameOf(Path file) {
    return MAIN.relativize(file).toString().replace('\\', '/').replaceFirst("\\.java$", "");
  }

  private static List<String> foreignLiterals(JavaLiterals literals) {
    return literals.strings().stream()
        .filter(literal -> FOREIGN_LETTER.matcher(literal).find())
        .toList();
  }
}
