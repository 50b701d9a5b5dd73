package backheel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryScheduleTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Optional<KickOff> NONE = Optional.empty();

  /** Kicks off at 21:00 in Madrid. */
  private static final KickOff EVENING_MATCH =
      new KickOff(Instant.parse("2026-06-10T19:00:00Z"), "team/FRA", "team/MAR");

  @Test
  void emptyScheduleSendsEverythingAtOnce() {
    var story = PendingDelivery.story(false, 1_000, Optional.of(EVENING_MATCH));

    assertThat(DeliverySchedule.ALWAYS.decide(story, EVENING_MATCH.at()))
        .isEqualTo(new ScheduleDecision.SendNow());
    assertThat(DeliverySchedule.ALWAYS.zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void quietHoursDelayTheChat() {
    var deliverySchedule = rhythm("22-7", "", 0, false);

    assertThat(deliverySchedule.decide(PendingDelivery.story(false, 0, NONE), at("10T22:00")))
        .isEqualTo(new ScheduleDecision.DelayLane(at("11T07:00"), HoldReason.QUIET));
    assertThat(deliverySchedule.decide(PendingDelivery.story(false, 0, NONE), at("11T07:00")))
        .isEqualTo(new ScheduleDecision.SendNow());
  }

  @Test
  void digestIgnoresQuietHoursAndOtherBundlesRespectThem() {
    var deliverySchedule = rhythm("22-7", "daily 23:00", 1, true);

    assertThat(
            deliverySchedule.decide(PendingDelivery.bundle(BundleKind.DIGEST, 5), at("10T23:00")))
        .isEqualTo(new ScheduleDecision.SendNow());
    for (var kind : new BundleKind[] {BundleKind.PREVIEW, BundleKind.WRAP_UP}) {
      assertThat(deliverySchedule.decide(PendingDelivery.bundle(kind, 0), at("10T23:00")))
          .isEqualTo(new ScheduleDecision.DelayLane(at("11T07:00"), HoldReason.QUIET));
      assertThat(deliverySchedule.decide(PendingDelivery.bundle(kind, 0), at("10T12:00")))
          .isEqualTo(new ScheduleDecision.SendNow());
    }
  }

  @Test
  void digestStoriesWaitForTheDigestEvenInQuietHours() {
    var story = PendingDelivery.story(true, 0, Optional.of(EVENING_MATCH));

    assertThat(rhythm("22-7", "daily 8", 3, true).decide(story, at("10T23:00")))
        .isEqualTo(
            new ScheduleDecision.HoldForBundle(
                at("11T08:00"), BundleKind.DIGEST, HoldReason.DIGEST));
    assertThat(rhythm("", "monday 8", 0, true).decide(story, at("10T21:30")))
        .isEqualTo(
            new ScheduleDecision.HoldForBundle(
                at("15T08:00"), BundleKind.DIGEST, HoldReason.DIGEST));
  }

  @Test
  void withoutAnHourTheDigestComesInTheEveningOrWhenTheQuietEndsAfterIt() {
    var story = PendingDelivery.story(true, 0, NONE);

    assertThat(rhythm("", "", 0, false).decide(story, at("10T12:00")))
        .isEqualTo(
            new ScheduleDecision.HoldForBundle(
                at("10T20:00"), BundleKind.DIGEST, HoldReason.DIGEST));
    assertThat(rhythm("19-6", "", 0, false).decide(story, at("10T12:00")))
        .isEqualTo(
            new ScheduleDecision.HoldForBundle(
                at("11T06:00"), BundleKind.DIGEST, HoldReason.DIGEST));
  }

  @Test
  void beyondTheCapTheRestGoesToTheDigestPreviewsAndWrapUpsToo() {
    var deliverySchedule = rhythm("22-7", "daily 8", 3, true);
    var kept =
        new ScheduleDecision.HoldForBundle(at("11T08:00"), BundleKind.DIGEST, HoldReason.CAP);

    assertThat(deliverySchedule.decide(PendingDelivery.story(false, 2, NONE), at("10T12:00")))
        .isEqualTo(new ScheduleDecision.SendNow());
    assertThat(deliverySchedule.decide(PendingDelivery.story(false, 3, NONE), at("10T12:00")))
        .isEqualTo(kept);
    assertThat(deliverySchedule.decide(PendingDelivery.story(false, 4, NONE), at("10T23:00")))
        .isEqualTo(kept);
    assertThat(
            deliverySchedule.decide(PendingDelivery.bundle(BundleKind.PREVIEW, 3), at("10T20:00")))
        .isEqualTo(kept);
    assertThat(
            deliverySchedule.decide(PendingDelivery.bundle(BundleKind.DIGEST, 3), at("10T20:00")))
        .isEqualTo(new ScheduleDecision.SendNow());
    assertThat(
            deliverySchedule.decide(
                PendingDelivery.story(false, 3, Optional.of(EVENING_MATCH)), at("10T21:30")))
        .isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0}: {1} till {2}")
  @CsvSource({
    "10T05:59, , ",
    "10T06:00, PREVIEW, 10T20:00",
    "10T19:59, PREVIEW, 10T20:00",
    "10T20:00, , ",
    "10T20:59, , ",
    "10T21:00, WRAP_UP, 10T23:30",
    "10T23:29, WRAP_UP, 10T23:30",
    "10T23:30, , ",
    "09T12:00, , ",
    "11T12:00, , ",
  })
  void storiesOfAMatchAreGatheredBeforeItAndWhileItIsPlayed(
      String now, BundleKind as, String until) {
    var story = PendingDelivery.story(false, 0, Optional.of(EVENING_MATCH));

    assertThat(rhythm("", "", 0, true).decide(story, at(now)))
        .isEqualTo(
            as == null
                ? new ScheduleDecision.SendNow()
                : new ScheduleDecision.HoldForBundle(at(until), as, HoldReason.MATCH_DAY));
    assertThat(rhythm("", "", 0, false).decide(story, at(now)))
        .isEqualTo(new ScheduleDecision.SendNow());
    assertThat(rhythm("", "", 0, true).decide(PendingDelivery.story(false, 0, NONE), at(now)))
        .isEqualTo(new ScheduleDecision.SendNow());
  }

  @Test
  void aReleasedBundleIsNotGatheredAgain() {
    var bundle =
        new PendingDelivery(Optional.of(BundleKind.WRAP_UP), true, 0, Optional.of(EVENING_MATCH));

    assertThat(rhythm("", "", 0, true).decide(bundle, at("10T22:00")))
        .isEqualTo(new ScheduleDecision.SendNow());
  }

  @Test
  void theMatchDayComesBeforeTheQuietExceptForAPreviewThatNobodyWouldSeeInTime() {
    var story = PendingDelivery.story(false, 0, Optional.of(EVENING_MATCH));

    assertThat(rhythm("22-9", "", 0, true).decide(story, at("10T07:00")))
        .isEqualTo(
            new ScheduleDecision.HoldForBundle(
                at("10T20:00"), BundleKind.PREVIEW, HoldReason.MATCH_DAY));
    assertThat(rhythm("22-9", "", 0, true).decide(story, at("10T22:30")))
        .isEqualTo(
            new ScheduleDecision.HoldForBundle(
                at("10T23:30"), BundleKind.WRAP_UP, HoldReason.MATCH_DAY));
    assertThat(rhythm("19:30-9", "", 0, true).decide(story, at("10T12:00")))
        .isEqualTo(new ScheduleDecision.SendNow());
    assertThat(rhythm("20:30-9", "", 0, true).decide(story, at("10T20:45")))
        .isEqualTo(new ScheduleDecision.DelayLane(at("11T09:00"), HoldReason.QUIET));
  }

  @Test
  void aMatchInTheSmallHoursHasNoPreview() {
    var late = new KickOff(at("11T03:00"), "team/FRA", "team/MAR");
    var story = PendingDelivery.story(false, 0, Optional.of(late));

    assertThat(rhythm("", "", 0, true).decide(story, at("10T12:00")))
        .isEqualTo(new ScheduleDecision.SendNow());
    assertThat(rhythm("", "", 0, true).decide(story, at("11T01:00")))
        .isEqualTo(new ScheduleDecision.SendNow());
    assertThat(rhythm("", "", 0, true).decide(story, at("11T04:00")))
        .isEqualTo(
            new ScheduleDecision.HoldForBundle(
                at("11T05:30"), BundleKind.WRAP_UP, HoldReason.MATCH_DAY));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-10T12:00:00Z, Europe/Madrid, 2026-06-09T22:00:00Z",
    "2026-06-09T22:00:00Z, Europe/Madrid, 2026-06-09T22:00:00Z",
    "2026-06-09T21:59:59Z, Europe/Madrid, 2026-06-08T22:00:00Z",
    "2026-03-29T20:00:00Z, Europe/Madrid, 2026-03-28T23:00:00Z",
    "2026-10-25T20:00:00Z, Europe/Madrid, 2026-10-24T22:00:00Z",
    "2026-11-01T12:00:00Z, America/New_York, 2026-11-01T04:00:00Z",
    "2026-02-15T12:00:00Z, Africa/Casablanca, 2026-02-14T23:00:00Z",
    "2026-04-05T12:00:00Z, Australia/Lord_Howe, 2026-04-04T13:00:00Z",
    // Where midnight is skipped the day begins at one; where it comes twice, at the first.
    "2026-09-06T15:00:00Z, America/Santiago, 2026-09-06T04:00:00Z",
    "2026-11-01T15:00:00Z, America/Havana, 2026-11-01T04:00:00Z",
  })
  void dayBeginsAtLocalMidnight(Instant now, ZoneId zone, Instant start) {

    assertThat(DeliverySchedule.startOfDay(now, zone)).isEqualTo(start);
  }

  @Test
  void negativeCapIsRefused() {
    assertThatThrownBy(() -> rhythm("", "", -1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  /** By the clock of Madrid in June 2026. */
  private static Instant at(String dayAndTime) {
    return Instant.parse("2026-06-" + dayAndTime + ":00Z").minusSeconds(2 * 3600);
  }

  private static DeliverySchedule rhythm(String quiet, String digest, int cap, boolean matchDays) {
    return new DeliverySchedule(
        MADRID, QuietHours.parse(quiet), DigestTime.parse(digest), cap, matchDays);
  }
}
