package backheel.input;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Report;
import backheel.story.Suspicion;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody turns a line around by what an outlet wrote. */
class BidiControlRemoverTest {
  private static final String TURNING =
      "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u206a\u206f";

  @Test
  void everyControlOfDirectionIsTakenOutAndNothingElse() {
    assertThat(BidiControlRemover.remove("a" + TURNING + "b")).isEqualTo("ab");
    assertThat(BidiControlRemover.remove(TURNING)).isEmpty();
    var honest = "المغرب 2-0 بلجيكا, St.Pauli \u200c\u200d 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿";
    assertThat(BidiControlRemover.remove(honest)).isSameAs(honest);
  }

  @Test
  void aReportHasNoneInItsTitleOutletAuthorsAndExcerpt() {
    var report =
        new Report(
            "1",
            "Hakimi\u202e scores",
            null,
            null,
            List.of("Ana\u2067 Sample"),
            "The\u200f Gazette",
            URI.create("https://gazette.example/1"),
            null,
            "en",
            "A body.",
            "A\u2069 body.",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Suspicion.NONE,
            Instant.EPOCH);

    assertThat(report.title()).isEqualTo("Hakimi scores");
    assertThat(report.outlet()).isEqualTo("The Gazette");
    assertThat(report.authors()).containsExactly("Ana Sample");
    assertThat(report.excerpt()).isEqualTo("A body.");
  }
}
