package backheel.understanding.trust;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.input.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bait and honest headlines in four languages; some were written last and never tuned on. */
class ClickbaitScoreTest {
  private static final List<String[]> ALL =
      Stream.of("clickbait.tsv", "clickbait_later.tsv")
          .flatMap(file -> Lines.cells(ClickbaitDetector.class, file).stream())
          .toList();
  private static final List<String[]> UNSEEN =
      Lines.cells(ClickbaitDetector.class, "clickbait_unseen.tsv");

  /** How many of each there are, and what was judged wrongly. */
  private record Score(int bait, int honest, List<String> missed, List<String> suspected) {
    static Score of(List<String[]> samples) {
      int bait = 0;
      var missed = new ArrayList<String>();
      var suspected = new ArrayList<String>();
      for (var cells : samples) {
        boolean is = cells[1].equals("1");
        var verdict = ClickbaitDetector.score(cells[2], cells[3]);
        bait += is ? 1 : 0;
        if (is && verdict.value() < 0.5) {
          missed.add(verdict.value() + " " + cells[2]);
        } else if (!is && verdict.value() >= 0.5) {
          suspected.add(verdict + " " + cells[2]);
        }
      }
      return new Score(bait, samples.size() - bait, missed, suspected);
    }

    double recall() {
      return 1 - (double) missed.size() / bait;
    }

    double precision() {
      int found = bait - missed.size();
      return (double) found / Math.max(1, found + suspected.size());
    }
  }

  @Test
  void tellsBaitFromHonestHeadlines() {
    var score = Score.of(ALL);

    assertThat(ALL).hasSizeGreaterThan(160);
    assertThat(score.precision()).as("%s", score).isGreaterThanOrEqualTo(0.98);
    assertThat(score.recall()).as("%s", score).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void tellsThemApartInWordsItWasNotMadeFor() {
    var score = Score.of(UNSEEN);

    assertThat(score.bait()).isEqualTo(16);
    assertThat(score.precision()).as("%s", score).isGreaterThanOrEqualTo(0.95);
    assertThat(score.recall()).as("%s", score).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void suspectsNoHonestHeadlineOfWhichTheArticleIsMissing() {
    var bare =
        Stream.concat(ALL.stream(), UNSEEN.stream())
            .map(c -> new String[] {c[0], c[1], c[2], ""})
            .toList();

    assertThat(Score.of(bare).precision()).isGreaterThanOrEqualTo(0.95);
  }
}
