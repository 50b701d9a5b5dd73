package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.input.SafePatternCompiler;
import backheel.testing.patterns.Hunted;
import backheel.testing.patterns.InlinePatterns;
import backheel.testing.patterns.PatternHunter;
import backheel.testing.patterns.StaticPatterns;
import backheel.understanding.text.TokenizedText;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No pattern of the house takes more time, or more stack, than the text is long. */
@Tag("once")
class PatternGrowthTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("backheel");

  /** Helpers that nothing calls but static fields, where the hunt sees what they made. */
  private static final Set<String> HELPERS =
      Set.of(
          "backheel.input.SafePatternCompiler.compile",
          "backheel.understanding.extraction.markup.BoilerplatePhrases.pattern",
          "backheel.understanding.matches.context.StageMentionFinder.stage",
          "backheel.understanding.trust.ClickbaitSign.of");

  /** Classes whose patterns are sought in {@link TokenizedText#plain} alone. */
  private static final Set<String> ON_THE_PLAIN_COPY =
      Set.of(
          "backheel.understanding.matches.",
          "backheel.understanding.names.",
          "backheel.understanding.quotes.AttributionFinder.");

  private static final int AT_LEAST = 250;

  @Test
  void constantPatternsMatchInLinearTime() throws Exception {
    var patterns = StaticPatterns.of(Backheel.class).stream().map(PatternGrowthTest::met).toList();

    assertThat(patterns).hasSizeGreaterThan(AT_LEAST);
    assertThat(PatternHunter.hunt(patterns)).isEmpty();
  }

  @Test
  void inlinePatternsMatchInLinearTime() throws Exception {
    var inline = InlinePatterns.of(HOUSE, Path.of("src/main/java"));

    assertThat(inline.hidden()).isEmpty();
    assertThat(PatternHunter.hunt(inline.readable())).isEmpty();
  }

  @Test
  void patternsAreCompiledOnlyWhereThisTestFindsThem() {
    assertThat(
            HOUSE.stream()
                .flatMap(one ->
                    Stream.concat(
                        one.getMethodCallsFromSelf().stream(),
                        one.getMethodReferencesFromSelf().stream()))
                .filter(call ->
                    call.getTarget().getName().equals("compile")
                        && (call.getTarget().getOwner().isEquivalentTo(Pattern.class)
                            || call.getTarget()
                                .getOwner()
                                .isEquivalentTo(SafePatternCompiler.class)))
                .map(call ->
                    call.getOrigin().getOwner().getName() + "." + call.getOrigin().getName())
                .filter(caller -> !caller.endsWith(".<clinit>")))
        .isSubsetOf(HELPERS);
  }

  @Test
  void foldedTextHasNoLongRunOfCombiningMarks() {
    var text =
        TokenizedText.of(
            "", "e\u0301te\u0301 " + "e\u0301".repeat(20) + "\u0301".repeat(1_000) + "x");

    assertThat(text.plain)
        .startsWith("e\u0301te\u0301 " + "e\u0301".repeat(20))
        .hasSameSizeAs(text.raw)
        .doesNotContain("\u0301".repeat(TokenizedText.MAX_MARKS_IN_A_ROW + 1));
  }

  private static Hunted met(Hunted hunted) {
    return ON_THE_PLAIN_COPY.stream().anyMatch(hunted.where()::startsWith)
        ? hunted.withMarks(TokenizedText.MAX_MARKS_IN_A_ROW)
        : hunted;
  }

  @Test
  void wordBoundariesAreWhereJavaHasThem() throws InterruptedException {
    var text = "Un, deux_3 l'été - ab1 e\u0301t\u0301 القدم x";

    assertThat(SafePatternCompiler.compile("\\b").matcher(text).results().map(r -> r.start()))
        .isEqualTo(Pattern.compile("\\b").matcher(text).results().map(r -> r.start()).toList());
    assertThat(
            PatternHunter.hunt(
                Set.of(new Hunted("ours", SafePatternCompiler.compile("\\bgoal\\b")))))
        .isEmpty();
  }
}
