package backheel.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.input.Lines;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private static final List<String[]> HEADLINES =
      Lines.cells(LanguageDetectorTest.class, "headlines.tsv");

  @Test
  void tellsTheLanguageOfHeadlinesInFortySix() {
    var wrong =
        HEADLINES.stream()
            .filter(cells -> !LanguageDetector.detect(cells[1], null).equals(cells[0]))
            .map(cells ->
                LanguageDetector.detect(cells[1], null) + " for " + String.join(" ", cells))
            .toList();

    assertThat(wrong).isEmpty();
    assertThat(HEADLINES.stream().map(cells -> cells[0]).distinct()).hasSizeGreaterThan(44);
  }

  @Test
  void costsLessThanHalfAMillisecondAHeadline() {
    var cpu = ManagementFactory.getThreadMXBean();
    for (int warm = 0; warm < 10; warm++) {
      HEADLINES.forEach(cells -> LanguageDetector.detect(cells[1], null));
    }
    long before = cpu.getCurrentThreadCpuTime();
    for (int round = 0; round < 10; round++) {
      HEADLINES.forEach(cells -> LanguageDetector.detect(cells[1], null));
    }
    long each = (cpu.getCurrentThreadCpuTime() - before) / (10L * HEADLINES.size());

    assertThat(each).as("nanoseconds of CPU a headline").isLessThan(500_000);
  }

  @Test
  void believesTheTextMoreThanItsLabel() {
    assertThat(
            LanguageDetector.detect(
                "El portero fue expulsado tras el descanso y su equipo perdió el partido", "en-US"))
        .isEqualTo("es");
  }

  @ParameterizedTest
  @CsvSource({
    "Rovers 2-1 Wanderers, nl, nl",
    "2-1 (1-0), fr, fr",
    "2-1 (1-0), , en",
    "Lionel Messi, es-AR, es"
  })
  void believesTheLabelWhenTheTextTellsNothing(String text, String claimed, String language) {
    assertThat(LanguageDetector.detect(text, claimed)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "O adestrador falou onte despois do partido, gl, gl",
    "Die doelwagter het twee strafskoppe gekeer, af, af",
    "Golman je odbranio dva penala i odveo ekipu u finale, sr, sr"
  })
  void believesTheLabelOfALanguageThatItTakesForAnother(String text, String claim, String told) {
    assertThat(LanguageDetector.detect(text, claim)).isEqualTo(told);
  }

  @Test
  void readsLettersWrittenInTwoParts() {
    assertThat(
            LanguageDetector.detect("Le gardien a e\u0301te\u0301 expulse\u0301 hier soir", null))
        .isEqualTo("fr");
  }
}
