package backheel.understanding.matches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The 64 matches of the 2022 World Cup, each told in ten ways in each of four languages: what is
 * told is read, and nothing else. The counts are left in {@code target/understanding-matches.txt}.
 */
class PhrasingsTest {

  @Test
  void readsNearlyAllThatIsToldOfAMatchAndNothingElse() throws IOException {
    var built = marked(Played.all(), phrasing -> phrasing.kept().equals("built"));
    var held = marked(Played.all(), Phrasing::held);
    var last = marked(Played.all(), Phrasing::last);
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target", "understanding-matches.txt"),
        "Built on\n"
            + built.table()
            + "\nHeld back\n"
            + held.table()
            + "\nWritten last\n"
            + last.table());

    assertThat(built.wrong).isEmpty();
    assertThat(built.share()).isGreaterThanOrEqualTo(0.99);
    assertThat(held.wrong).isEmpty();
    assertThat(held.share()).isGreaterThanOrEqualTo(0.99);
    assertThat(last.wrong).isEmpty();
    assertThat(last.share()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void readsMatchesThatNoCalendarKnows() {
    var strange = marked(Played.strange(), phrasing -> true);

    assertThat(strange.wrong).isEmpty();
    assertThat(strange.share()).isGreaterThanOrEqualTo(0.94);
  }

  private static Marking marked(List<Played> matches, Predicate<Phrasing> chosen) {
    var marking = new Marking();
    for (var phrasing : Phrasing.all()) {
      if (chosen.test(phrasing)) {
        matches.forEach(match -> marking.mark(new Telling(phrasing, match, matches)));
      }
    }
    return marking;
  }
}
