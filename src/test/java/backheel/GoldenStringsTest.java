package backheel;

import backheel.chat.Messages;
import backheel.football.Catalogue;
import backheel.message.ScoreLine;
import backheel.story.Score;
import backheel.story.Subject;
import backheel.testing.golden.GoldenFile;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Strings that go wrong easily, as they were when somebody last looked: every plural in the numbers
 * that differ in Arabic, and scores, where a number must stay beside the name that it belongs to.
 */
class GoldenStringsTest {
  private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3, 11, 100);
  private static final Subject MOROCCO = team("MAR", "Morocco");
  private static final Subject BELGIUM = team("BEL", "Belgium");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void everyPluralIsAsItWas(String language) throws IOException {
    var words = Messages.in(language);
    var file = new GoldenFile("plurals", language);
    plurals(language)
        .forEach((key, argument) -> {
          var lines = new StringBuilder();
          NUMBERS.forEach(n -> lines.append(words.text(key, argument, n)).append('\n'));
          file.add(key, "", GoldenFile.visible(lines));
        });

    file.compare();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void everyScoreStaysBesideItsName(String language) throws IOException {
    var words = Messages.in(language);
    var catalogue = Catalogue.bundled();
    var nobody = new Subject(Subject.Kind.CLUB, "nobody-fc", "Nobody FC");
    var file = new GoldenFile("scores", language);
    for (var score : List.of(new Score(2, 0), new Score(0, 2), new Score(10, 1))) {
      for (var sides :
          List.of(
              List.of(MOROCCO, BELGIUM),
              List.of(BELGIUM, MOROCCO),
              List.of(nobody, MOROCCO),
              List.of(MOROCCO, nobody),
              List.of(nobody, nobody))) {
        var line = ScoreLine.of(words, catalogue, sides.get(0), sides.get(1), score);
        var inside = words.text("correction.score", "at", "12:00 UTC", "now", line, "was", line);
        var name = sides.get(0).name() + " " + score + " " + sides.get(1).name();
        file.add(name, "", GoldenFile.visible(line + "\n" + inside + "\n"));
      }
    }

    file.compare();
  }

  private static Subject team(String id, String name) {
    return new Subject(Subject.Kind.TEAM, id, name);
  }

  /** The messages that count something alone, and what they call the number. */
  private static Map<String, String> plurals(String language) throws IOException {
    var properties = new Properties();
    var name = "words_" + language + ".properties";
    try (var reader =
        new InputStreamReader(
            Objects.requireNonNull(Messages.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    var plurals = new TreeMap<String, String>();
    properties.forEach((key, pattern) -> {
      var read = new MessagePattern((String) pattern);
      for (int i = 0; i + 1 < read.countParts(); i++) {
        var part = read.getPart(i);
        if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
          plurals.put((String) key, read.getSubstring(read.getPart(i + 1)));
        }
      }
    });
    return plurals;
  }
}
