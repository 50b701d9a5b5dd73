package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.LocalizedTexts;
import backheel.football.Catalogue;
import backheel.message.StoryRenderer;
import backheel.story.Score;
import backheel.story.Subject;
import backheel.testing.golden.GoldenFile;
import backheel.testing.golden.MessageFiles;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.time.Instant;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Strings that go wrong easily: plurals, of which Arabic has six, and scores, where a number must
 * stay beside the name that it belongs to. English is compared with golden files.
 */
class GoldenStringsTest {
  private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3, 11, 100);
  private static final Pattern SCORE = Pattern.compile("(\\d+)–(\\d+)");
  private static final Subject MOROCCO = team("MAR", "Morocco");
  private static final Subject BELGIUM = team("BEL", "Belgium");
  private static final Subject NOBODY = new Subject(Subject.Kind.CLUB, "nobody-fc", "Nobody FC");

  @Test
  void englishPluralsAreUnchanged() throws IOException {
    var words = LocalizedTexts.in("en");
    var file = new GoldenFile("plurals", "en");
    MessageFiles.plurals("en")
        .forEach((key, argument) -> {
          var lines = new StringBuilder();
          NUMBERS.forEach(n -> lines.append(words.text(key, argument, n)).append('\n'));
          file.add(key, "", GoldenFile.visible(lines));
        });

    file.compare();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void everyPluralHasTheFormsOfItsLanguage(String language) {
    var rules = PluralRules.forLocale(new ULocale(language));
    var needed = NUMBERS.stream().map(rules::select).distinct().toList();
    var patterns = MessageFiles.patterns(language);
    var plurals = MessageFiles.plurals(language);

    assertThat(plurals).hasSizeGreaterThan(30);
    assertThat(plurals.keySet())
        .allSatisfy(key ->
            assertThat(MessageFiles.pluralForms(patterns.getOrDefault(key, "")))
                .as(key)
                .containsAll(needed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "ar"})
  void pluralsContainTheNumberWhereEnglishDoes(String language) {
    var own = LocalizedTexts.in(language);
    MessageFiles.plurals("en")
        .forEach((key, argument) -> {
          var english = LocalizedTexts.in("en").text(key, argument, 100);
          assertThat(own.text(key, argument, 100).contains("100"))
              .as(key)
              .isEqualTo(english.contains("100"));
        });
  }

  @Test
  void englishScoresAreUnchanged() throws IOException {
    var words = LocalizedTexts.in("en");
    var file = new GoldenFile("scores", "en");
    everyScore(
        "en",
        (name, line) -> {
          var inside = words.text("correction.score", "at", "12:00 UTC", "now", line, "was", line);
          file.add(name, "", GoldenFile.visible(line + "\n" + inside + "\n"));
        });

    file.compare();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void scoresReadHomeGoalsGoalsAway(String language) {
    everyScore(
        language,
        (name, line) -> {
          var score = SCORE.matcher(line);

          assertThat(score.find()).as(line).isTrue();
          assertThat(name).contains(" " + score.group(1) + "-" + score.group(2) + " ");
          assertThat(line.substring(0, score.start())).containsPattern("\\p{L}");
          assertThat(line.substring(score.end())).containsPattern("\\p{L}");
        });
  }

  @Test
  void arabicScoresShowEachSideWithItsGoalsTheHomeSideOnTheRight() {
    everyScore(
        "ar",
        (name, line) -> {
          var bidi = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
          int comma = line.indexOf('،');
          var home = seenAt(bidi, line, 0, comma);
          var away = seenAt(bidi, line, comma, line.length());

          assertThat(home.getMin()).as("%s: %s", name, line).isGreaterThan(away.getMax());
        });
  }

  /** Returns where the letters and digits of a part of the line are seen, from the left. */
  private static IntSummaryStatistics seenAt(Bidi bidi, String line, int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> Character.isLetterOrDigit(line.charAt(i)))
        .map(bidi::getVisualIndex)
        .summaryStatistics();
  }

  private static void everyScore(String language, BiConsumer<String, String> nameAndLine) {
    var catalogue = Catalogue.bundled();
    for (var score : List.of(new Score(2, 0), new Score(0, 2), new Score(10, 1))) {
      for (var sides :
          List.of(
              List.of(MOROCCO, BELGIUM),
              List.of(BELGIUM, MOROCCO),
              List.of(NOBODY, MOROCCO),
              List.of(MOROCCO, NOBODY),
              List.of(NOBODY, NOBODY))) {
        var name = sides.get(0).name() + " " + score + " " + sides.get(1).name();
        nameAndLine.accept(
            name,
            new StoryRenderer(LocalizedTexts.in(language), catalogue, Instant.EPOCH)
                .score(sides.get(0), sides.get(1), score)
                .text());
      }
    }
  }

  private static Subject team(String id, String name) {
    return new Subject(Subject.Kind.TEAM, id, name);
  }
}
