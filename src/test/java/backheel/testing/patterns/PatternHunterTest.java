package backheel.testing.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hunter finds what it is there for, and nothing else. */
class PatternHunterTest {

  /** Places where a pattern may hide. */
  @SuppressWarnings("unused") // found by reflection
  private static final class Hideouts {
    private static final Pattern PLAIN = Pattern.compile("plain");
    private static final Map<String, List<Held>> IN_A_MAP =
        Map.of("one", List.of(new Held(Pattern.compile("in a record"))));
    private static final Pattern[] IN_AN_ARRAY = {Pattern.compile("in an array")};
    private static final Optional<Pattern> IN_AN_OPTIONAL = Optional.of(Pattern.compile("option"));
    private static final Predicate<String> IN_A_LAMBDA = caught(Pattern.compile("in a lambda"));
    private static final Map<Pattern, String> AS_A_KEY = Map.of(Pattern.compile("as a key"), "");

    private static Predicate<String> caught(Pattern pattern) {
      return text -> pattern.matcher(text).find();
    }
  }

  private record Held(Pattern pattern) {}

  @SuppressWarnings("unused") // found by reflection
  private enum Kind {
    ONE;

    private final Pattern pattern = Pattern.compile("in an enum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:\\w+\\s?)*$", // exponential
        "(?:h|hrs?|[\\sh])*x", // exponential by a letter that two alternatives take
        "<!--.*?-->", // quadratic by starting again
        "\\s+,", // the same over a run
        "(?<!x)\\s*+[|]", // possessive, and still starting again
        "^(.*?)\\s*#$", // quadratic in one start
        "x\\d+\\d+y", // the same behind something
        "\\bgoal", // Java looks back over combining marks
        "(?:a|bc)*d", // calls itself for each repetition
        "^(?:[^']|(?<=\\p{L})')+'" // the same, and linear in time
      })
  void findsWhatGrows(String pattern) throws InterruptedException {
    assertThat(PatternHunter.hunt(List.of(new Hunted("planted", Pattern.compile(pattern)))))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?<!\\w)\\w++\\s",
        "<!--[^<]*+-->",
        "\\d{1,40}\\s{0,40}x",
        "^(?:<!--(?>.*?-->)\\s*+)*+<html",
        "^(?:a|bc)*+d",
        "^.*(?:ed|en)$"
      })
  void leavesAloneWhatGrowsWithTheText(String pattern) throws InterruptedException {
    assertThat(
            PatternHunter.hunt(
                List.of(new Hunted("planted", Pattern.compile(pattern, Pattern.DOTALL)))))
        .isEmpty();
  }

  @Test
  void findsAnOverflowingStack() throws InterruptedException {
    assertThat(PatternHunter.hunt(List.of(new Hunted("planted", Pattern.compile("^(?:a|bc)*d")))))
        .singleElement()
        .satisfies(found -> assertThat(found.growth()).isEqualTo("stack overflow"));
  }

  @Test
  void findsPatternsWhereverStaticFieldsLead() throws ReflectiveOperationException {
    assertThat(StaticPatterns.in(Hideouts.class, Kind.class))
        .extracting(hunted -> hunted.pattern().pattern())
        .containsExactlyInAnyOrder(
            "plain",
            "in a record",
            "in an array",
            "option",
            "in a lambda",
            "as a key",
            "in an enum");
  }

  @Test
  void readsPatternsOutOfCalls() throws Exception {
    var inline =
        InlinePatterns.of(
            new ClassFileImporter().importClasses(Calls.class), Path.of("src/test/java"));

    assertThat(inline.readable())
        .extracting(hunted -> hunted.pattern().pattern())
        .containsExactlyInAnyOrder("\\s+", "(a|b)+c", "[,;]");
    assertThat(inline.hidden()).hasSize(2).allMatch(where -> where.startsWith("PatternHunterTest"));
  }

  /** Calls that have a pattern. */
  @SuppressWarnings("unused") // read, not run
  private static final class Calls {
    String readable(String text) {
      return text.replaceAll("\\s+", " ").replaceFirst("(a|b)" + "+c", text.split("[,;]", -1)[0]);
    }

    boolean hidden(String text, String pattern) {
      return text.matches(pattern) || Pattern.matches(pattern, text);
    }
  }
}
