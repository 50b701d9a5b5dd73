package backheel.story;

import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryEvidenceTest {
  private static final String OWN =
      "The striker has joined Harbour Town on a three-year contract after two days of talks in the"
          + " city, where he passed a medical on Monday and met his new team-mates at the ground.";
  private static final String OTHER =
      "Harbour Town landed their main target on Monday night. The forward, who scored nineteen times"
          + " last season, will wear the number nine shirt and could play as early as Saturday.";
  private static final String THIRD =
      "A long chase is over: the club from the docks has its man. Nobody would name the fee, but it"
          + " is thought to be a record for a side that was in the second tier two years ago.";
  private int reports;

  @Test
  void reportsOfOneOutletCountOnce() {
    var confirmation = of(report("Marlin", OWN));

    assertThat(confirmation.accounts()).hasSize(1);
    assertThat(confirmation.first()).isEmpty();
    assertThat(confirmation.official()).isEmpty();
    assertThat(confirmation.rumour()).isFalse();
  }

  @Test
  void outletsWithTextsOfTheirOwnAreVoices() {
    var confirmation =
        of(report("Marlin", OWN), report("Gazette", OTHER), report("Courier", THIRD));

    assertThat(confirmation.accounts()).hasSize(3);
    assertThat(confirmation.first().map(Report::outlet)).contains("Marlin");
  }

  @Test
  void aCopyAddsNoVoiceEvenIfItIsCutAndEdited() {
    var cut = OWN.substring(0, OWN.lastIndexOf(" and met")).replace("contract", "deal");

    assertThat(of(report("Marlin", OWN), report("Gazette", cut)).accounts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PORTSIDE (Reuters) - ",
        "PORTSIDE, Monday (Reuters) – ",
        "(رويترز) - ",
        "REUTERS: "
      })
  void anAgencyIsOneVoiceHoweverItsTextWasRewritten(String credit) {
    var confirmation = of(report("Marlin", "(Reuters) " + OWN), report("Gazette", credit + OTHER));

    assertThat(confirmation.accounts()).hasSize(1);
  }

  @Test
  void sharingAQuoteMakesNoCopy() {
    var said =
        "We wanted him from the first day of the summer and we never looked at anybody else at all,"
            + " so this is a great evening for everybody who works here";
    var one = quoting(report("Marlin", "\"" + said + "\", said the coach. " + OWN), said);
    var two = quoting(report("Gazette", "\"" + said + "\", said the coach. " + OTHER), said);

    assertThat(of(one, two).accounts()).hasSize(2);
  }

  @Test
  void theClubItselfConfirms() {
    var confirmation = of(report("Marlin", OWN), report("Harbour Town", OTHER));

    assertThat(confirmation.official().map(Report::outlet)).contains("Harbour Town");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Striker could join Harbour Town",
        "L'attaquant pourrait rejoindre Harbour Town",
        "El delantero podría fichar por Harbour Town",
        "المهاجم قد ينضم إلى هاربور تاون",
        "Striker reportedly in talks with Harbour Town",
        "Selon la presse, l'attaquant est attendu à Harbour Town"
      })
  void rumourWordsAreRecognised(String title) {
    assertThat(of(titled(report("Marlin", OWN), title)).rumour()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Striker joins Harbour Town",
        "L'attaquant signe à Harbour Town",
        "El delantero ficha por Harbour Town",
        "المهاجم ينضم إلى هاربور تاون"
      })
  void factualReportIsNoRumour(String title) {
    assertThat(of(titled(report("Marlin", OWN), title)).rumour()).isFalse();
  }

  @Test
  void aRumourThatOneOutletTellsAsFactIsNoRumourAnyMore() {
    var rumour = titled(report("Marlin", OWN), "Striker could join Harbour Town");

    assertThat(of(rumour, report("Gazette", OTHER)).rumour()).isFalse();
  }

  @Test
  void reportsWithoutAnOutletAddNoVoice() {
    assertThat(of(report("", OWN), report("", OTHER)).accounts()).hasSize(1);
    assertThat(of(report("", OWN), report("Marlin", OTHER)).accounts())
        .extracting(Report::outlet)
        .containsExactly("Marlin");
    assertThat(new Story(1, List.of(report("", OWN), report("", OTHER))).outletCount()).isOne();
    assertThat(new Story(1, List.of(report("", OWN), report("Marlin", OTHER))).outletCount())
        .isOne();
  }

  private static StoryEvidence of(Report... reports) {
    return StoryEvidence.of(new Story(1, List.of(reports)), "Harbour Town"::equals);
  }

  private Report report(String outlet, String body) {
    reports++;
    var at = NOON.plus(Duration.ofMinutes(reports));
    return new Report(
        "r" + reports,
        "Harbour Town sign striker",
        null,
        at,
        List.of(),
        outlet,
        null,
        null,
        "en",
        body,
        "Harbour Town have signed a striker.",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Suspicion.NONE,
        at);
  }

  private static Report titled(Report r, String title) {
    return with(r, title, r.quotes());
  }

  private static Report quoting(Report r, String said) {
    var quote = new Quote(said, null, null, new Span(1, 1 + said.length()), "", true);
    return with(r, r.title(), List.of(quote));
  }

  private static Report with(Report r, String title, List<Quote> quotes) {
    return new Report(
        r.id(),
        title,
        r.date(),
        r.published(),
        r.authors(),
        r.outlet(),
        r.link(),
        r.picture(),
        r.language(),
        r.body(),
        r.excerpt(),
        r.subjects(),
        r.mentions(),
        quotes,
        r.matches(),
        r.suspicion(),
        r.fetched());
  }
}
