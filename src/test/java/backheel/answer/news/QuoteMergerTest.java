package backheel.answer.news;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.store.story.ReportedQuote;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.Span;
import backheel.story.Subject;
import backheel.story.Suspicion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuoteMergerTest {

  private static final String LONG =
      "We did not come here for holidays, we came to win every match that we play";

  private static ReportedQuote said(
      String outlet, int hours, String body, String words, Subject speaker) {
    return said(outlet, hours, body, new Quote(words, speaker, null, new Span(0, 1), "", false));
  }

  private static ReportedQuote said(String outlet, int hours, String body, Quote quote) {
    Instant at = NOON.plusSeconds(3600L * hours);
    var report =
        new Report(
            outlet + hours,
            "Title",
            null,
            at,
            List.of(),
            outlet,
            null,
            null,
            "en",
            body,
            "",
            List.of(),
            List.of(),
            List.of(quote),
            List.of(),
            Suspicion.NONE,
            at);
    return new ReportedQuote(quote, report, 1);
  }

  /** An article of its own: no run of words is in another's. */
  private static String article(String seed) {
    return IntStream.range(0, 120).mapToObj(i -> seed + i).collect(Collectors.joining(" "));
  }

  @Test
  void theSameWordsInSeveralOutletsAreOneQuoteInItsLongestVersion() {
    var shared =
        QuoteMerger.merge(
            List.of(
                said("Gazette", 2, article("a"), "we came to win every match that we play", HAKIMI),
                said("Courier", 1, article("b"), LONG, HAKIMI)));

    assertThat(shared).hasSize(1);
    assertThat(shared.getFirst().said().quote().text()).isEqualTo(LONG);
    assertThat(shared.getFirst().outlets()).containsExactly("Courier", "Gazette");
    assertThat(shared.getFirst().variations()).isEmpty();
  }

  @Test
  void sameWordsOfAnotherSpeakerAreAnotherQuote() {
    assertThat(
            QuoteMerger.merge(
                List.of(
                    said("Gazette", 2, article("a"), LONG, HAKIMI),
                    said("Courier", 1, article("b"), LONG, MBAPPE))))
        .hasSize(2);
  }

  @Test
  void otherWordsOfTheSameSpeakerAreAnotherQuote() {
    assertThat(
            QuoteMerger.merge(
                List.of(
                    said("Gazette", 2, article("a"), LONG, HAKIMI),
                    said("Gazette", 2, article("a"), "My mother is proud of me tonight", HAKIMI))))
        .hasSize(2);
  }

  @Test
  void aCopyOfAnAgencyTextCountsOnceAndTheFirstToReportHasIt() {
    var sharedQuote =
        QuoteMerger.merge(
                List.of(
                    said("Copier", 3, article("agency") + " (agency)", LONG, HAKIMI),
                    said("Agency", 1, article("agency"), LONG, HAKIMI),
                    said("Gazette", 2, article("own"), LONG, HAKIMI)))
            .getFirst();

    assertThat(sharedQuote.outlets()).containsExactly("Agency", "Gazette");
    assertThat(sharedQuote.copiers()).containsExactly("Copier");
  }

  @Test
  void differentWordingsOfAnOutletAreShown() {
    var sharedQuote =
        QuoteMerger.merge(
                List.of(
                    said("Courier", 2, article("b"), LONG, HAKIMI),
                    said("Gazette", 1, article("a"), LONG.replace("holidays", "fun"), HAKIMI)))
            .getFirst();

    assertThat(sharedQuote.variations())
        .containsExactly(new QuoteVariation("Gazette", "… for fun, we …"));
  }

  @Test
  void oneCertainReportMakesTheSpeakerCertain() {
    var sure = new Quote(LONG, HAKIMI, null, new Span(0, 1), "in May", true);

    var sharedQuote =
        QuoteMerger.merge(
                List.of(
                    said("Courier", 2, article("b"), LONG, HAKIMI),
                    said("Gazette", 1, article("a"), sure)))
            .getFirst();

    assertThat(sharedQuote.sure()).isTrue();
    assertThat(sharedQuote.when()).isEqualTo("in May");
  }
}
