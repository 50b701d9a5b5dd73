package backheel.story.correction;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Correction;
import backheel.story.Document;
import backheel.story.Report;
import backheel.story.Score;
import backheel.story.StatedScore;
import backheel.story.Story;
import backheel.story.StoryEvidence;
import backheel.story.Subject;
import backheel.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hakimi shines in Paris|Hakimi shines in Madrid|HeadlineChange",
        "Hakimi shines in Paris|Hakimi, shines in PARIS!|MinorEdit",
        "Hakimi shines in Paris|BREAKING: Hakimi shines in Paris|MinorEdit",
        "Le but de Mbappe|MÀJ : Le but de Mbappé|MinorEdit",
        "El gol de Hakimi|ÚLTIMA HORA: El gol de Hakimi|MinorEdit",
        "هدف حكيمي في باريس|عاجل: هدف حكيمي في باريس|MinorEdit",
        "هدف حكيمي في باريس|هدف حكيمي في مدريد|HeadlineChange",
        "LIVE: Morocco 1-0 Belgium|LIVE: Morocco 2-0 Belgium|MinorEdit",
        "EN DIRECT. Maroc - Belgique|Le Maroc bat la Belgique|MinorEdit",
        "Hakimi signs|Correction: Hakimi signs|PublishedNotice",
        "Hakimi signs for Paris|Retracted: Hakimi signs for Paris|Retraction",
        "Hakimi signs for Paris|Supprimé|Retraction",
        "Hakimi signs for Paris|Noticia eliminada - Hakimi|Retraction",
        "حكيمي يوقع لباريس|خبر محذوف|Retraction",
        "Hakimi signs for Paris|Removed from the squad, Hakimi signs for Paris|HeadlineChange",
      })
  void judgesAnotherHeadline(String was, String now, String kind) {
    assertThat(kinds(report("a", was, NOON, HAKIMI), report("a", now, NOON, HAKIMI)))
        .containsExactly(kind);
  }

  @Test
  void aTypoIsNoCorrectionUnlessItMadeSomebodyElseOfAPlayer() {
    var was = report("a", "Ederson saves Brazil", NOON, HAKIMI);

    assertThat(kinds(was, report("a", "Emerson saves Brazil", NOON, HAKIMI)))
        .containsExactly("MinorEdit");
    assertThat(kinds(was, report("a", "Emerson saves Brazil", NOON, MBAPPE)))
        .containsExactly("HeadlineChange");
  }

  @Test
  void aScoreIsCorrectedFromWhicheverSideItIsTold() {
    var was = match("Result", MOROCCO, BELGIUM, 2, 0);

    assertThat(kinds(was, match("Result", BELGIUM, MOROCCO, 0, 2))).containsExactly("MinorEdit");
    assertThat(CorrectionDetector.detect(was, match("Result", BELGIUM, MOROCCO, 1, 2), NOON))
        .containsExactly(
            new Correction.ScoreChange(
                "a",
                NOON,
                new StatedScore(MOROCCO.key(), new Score(2, 0), BELGIUM.key()),
                new StatedScore(MOROCCO.key(), new Score(2, 1), BELGIUM.key())));
  }

  @Test
  void aScoreGrowsInALiveTextButAGoalTakenBackIsACorrection() {
    var live = match("LIVE: Morocco v Belgium", MOROCCO, BELGIUM, 1, 0);

    assertThat(kinds(live, match("LIVE: Morocco v Belgium", MOROCCO, BELGIUM, 2, 0)))
        .containsExactly("MinorEdit");
    assertThat(kinds(live, match("LIVE: Morocco v Belgium", MOROCCO, BELGIUM, 0, 0)))
        .containsExactly("ScoreChange");
  }

  @Test
  void theNumbersOfAHeadlineAreNotCorrectedTwice() {
    assertThat(
            kinds(
                match("Morocco win 2-0", MOROCCO, BELGIUM, 2, 0),
                match("Morocco win 2-1", MOROCCO, BELGIUM, 2, 1)))
        .containsExactly("ScoreChange");
  }

  @Test
  void aQuoteTakenBackOrGivenToSomebodyElseIsACorrection() {
    var words = "We deserved to win this match today";
    var was = withQuote(report("a", "Said", NOON), words, HAKIMI);

    assertThat(kinds(was, withQuote(report("a", "Said", NOON), words, MBAPPE)))
        .containsExactly("SpeakerChange");
    assertThat(CorrectionDetector.detect(was, report("a", "Said", NOON), NOON))
        .containsExactly(new Correction.QuoteRemoval("a", NOON, HAKIMI.key(), words));
    assertThat(kinds(was, withQuote(report("a", "Said", NOON), words + ", truly", HAKIMI)))
        .containsExactly("MinorEdit");
  }

  @Test
  void removedUncertainQuoteIsNoCorrection() {
    var was = withQuote(report("a", "Said", NOON), "We won it", HAKIMI, /* sure= */ false);

    assertThat(kinds(was, report("a", "Said", NOON))).containsExactly("MinorEdit");
  }

  @Test
  void anOutletOverturnsOnlyItsOwnScoreAndOnlyOnce() {
    var first = match("Result", MOROCCO, BELGIUM, 2, 0);
    var second = match("Result", MOROCCO, BELGIUM, 1, 0).withId("b");
    var third = match("Result", MOROCCO, BELGIUM, 1, 0).withId("c");

    assertThat(CorrectionDetector.detectOverturned(new Story(1, List.of(first, second)), second))
        .hasSize(1);
    assertThat(
            CorrectionDetector.detectOverturned(new Story(1, List.of(first, second, third)), third))
        .isEmpty();
    var other = Samples.by("Other Gazette", second);
    assertThat(CorrectionDetector.detectOverturned(new Story(1, List.of(first, other)), other))
        .isEmpty();
  }

  @Test
  void anOutletThatReportsOnAMatchStillOnCorrectsNothing() {
    var first = match("Result", MOROCCO, BELGIUM, 1, 0);
    var later = match("Result", MOROCCO, BELGIUM, 2, 0).withId("b");
    var awarded = match("Goal awarded after VAR check", MOROCCO, BELGIUM, 2, 0).withId("b");

    assertThat(CorrectionDetector.detectOverturned(new Story(1, List.of(first, later)), later))
        .isEmpty();
    assertThat(CorrectionDetector.detectOverturned(new Story(1, List.of(first, awarded)), awarded))
        .hasSize(1);
  }

  @Test
  void withdrawnReportDoesNotCount() {
    var gone = Samples.by("Marca", report("a", "Retracted: Hakimi leaves", NOON));
    var stands = Samples.by("As", report("b", "Hakimi stays where he is", NOON));
    var story = new Story(1, List.of(gone, stands));

    assertThat(StoryEvidence.of(story, outlet -> false).accounts()).containsExactly(stands);
    assertThat(story.title()).isEqualTo("Hakimi stays where he is");
    assertThat(story.outlets()).containsExactly("As");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The striker was withdrawn at half-time",
        "UEFA said that the report was removed from its agenda",
        "Le joueur a été retiré de la liste",
        "El gol fue anulado y el jugador retirado",
        "Withdrawn from the squad, Hakimi flies home",
      })
  void playersAreWithdrawnToo(String title) {
    assertThat(report("a", title, NOON).isWithdrawn()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hakimi scores. 12 comments|Hakimi scores. 1,340 comments",
        "Hakimi marque. Mis à jour le 3 mai à 14h05|Hakimi marque. Mis à jour le 4 juin à 18h42",
        "Gol. Última actualización: 14:05|Gol. Última actualización: 18:42",
        "هدف حكيمي. آخر تحديث 14:05|هدف حكيمي. آخر تحديث 18:42",
        "<p>Hakimi scores</p>|<div><b>Hakimi</b>   scores</div>",
        "<p>Goal <a href='/x?utm=1'>here</a></p>|<p>Goal <a href='/x?utm=2'>here</a></p>",
        "<script>a(1)</script>Goal|<script>a(2)</script>Goal",
        "Goal, 3 hours ago|Goal, 5 hours ago",
      })
  void textAroundAnArticleIsNoChange(String was, String now) {
    assertThat(fingerprint(now)).isEqualTo(fingerprint(was));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hakimi scores|Mbappe scores",
        "It ended 2-0|It ended 2-1",
        "Updated: Hakimi is fit for Sunday|Updated: Mbappe is fit for Sunday",
        "He has 12 goals|He has 13 goals",
      })
  void anotherWordOrNumberIsAChange(String was, String now) {
    assertThat(fingerprint(now)).isNotEqualTo(fingerprint(was));
  }

  @Test
  void aHostilePageIsMarkedInNoTime() {
    var page = "<script".repeat(200_000) + "<".repeat(200_000) + "updated ".repeat(100_000);

    assertThat(fingerprint(page)).hasSize(16);
  }

  private static String fingerprint(String content) {
    return ContentHash.of(Document.ofContent("a", Document.Form.FRAGMENT, content, NOON));
  }

  private static Report match(String title, Subject home, Subject away, int goals, int against) {
    return withMatch(report("a", title, NOON), home, away, new Score(goals, against));
  }

  private static List<String> kinds(Report was, Report now) {
    return CorrectionDetector.detect(was, now, NOON).stream()
        .map(correction -> correction.getClass().getSimpleName())
        .toList();
  }
}
