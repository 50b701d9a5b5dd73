package backheel.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileExpressionsTest {
  private static final Duration QUICK = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|aa)+$",
        "(?:a?){30}a{30}$",
        "(.*a){20}b",
        "(?:.*){70}b",
        "[a-z]{1,70}b",
        "(?:\\pL?\\w?){36}b",
      })
  void noExpressionTakesLongOnTheLongestText(String expression) throws Exception {
    var phrase = SearchPhrase.parse("knee /" + expression + "/");
    var searchableText = SearchableText.of("knee", "a".repeat(64 * 1024) + "!");
    var start = System.nanoTime();

    phrase.matches(searchableText);

    // In seconds what would take years; the bound is wide for a machine with other work.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(QUICK);
  }
}
