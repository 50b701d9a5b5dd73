package backheel.delivery;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.football.Fixture;
import backheel.schedule.BundleKind;
import backheel.schedule.DeliverySchedule;
import backheel.schedule.HoldReason;
import backheel.schedule.ScheduleDecision;
import backheel.store.chat.Chats;
import backheel.store.match.ImportedFootballData;
import backheel.store.outbox.NoticeQueue;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.ChatSettings;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.delivery.ModelOutbox;
import backheel.testing.store.StoreExtension;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a chat has chosen in its settings is what its messages keep to. */
@ExtendWith(StoreExtension.class)
class ChatDeliveryPolicyTest {
  private static final ChatId ANN = ChatId.parse("t:ann");
  private static final Instant EVENING = Instant.parse("2026-11-21T20:00:00Z");
  private static final ScheduleDecision NOW = new ScheduleDecision.SendNow();

  private final SettableClock clock;
  private final Chats chats;
  private final ModelOutbox outbox;
  private final ChatDeliveryPolicy timing;

  ChatDeliveryPolicyTest(
      SettableClock clock,
      Chats chats,
      Subscriptions subscriptions,
      SqlStories stories,
      ImportedFootballData importedFootballData) {
    this.clock = clock;
    this.chats = chats;
    outbox = new ModelOutbox(clock);
    subscriptions.add(
        ANN, new Topic.OfSubject(MOROCCO.key()), MOROCCO.name(), SubscriptionFilter.UNFILTERED);
    stories.add(new IncomingReport(report("a", "A story", NOON, MOROCCO), null, "wire", true));
    var kickOff = NOON.plus(Duration.ofHours(4));
    var day = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    var match = new Fixture("f", MOROCCO, BELGIUM, day, "a cup", "", "", "", "", null, kickOff);
    importedFootballData.replace(List.of(), List.of(match), List.of());
    timing =
        new ChatDeliveryPolicy(chats, outbox, stories, new KickOffFinder(importedFootballData));
  }

  private void chosen(String zone, String quiet, String digest, int cap, boolean matchDays) {
    chats.setHours(ANN, new ChatSettings.Hours(zone, quiet, digest, cap, matchDays));
  }

  private ScheduleDecision turn(long story, boolean digest, BundleKind... kind) {
    var items =
        List.<OutgoingMessage.Item>of(
            new OutgoingMessage.StoryItem(1, story, Topic.everything(), digest));
    return timing.decide(
        new OutgoingMessage(1, ANN, items, null, 0, Arrays.stream(kind).findFirst(), 1, NOON),
        clock.instant());
  }

  private ScheduleDecision turn() {
    return turn(1, false);
  }

  @Test
  void chatWithoutSettingsIsSentAtOnce() {
    assertThat(turn()).isEqualTo(NOW);
    assertThat(ChatDeliveryPolicy.scheduleOf(ChatSettings.Hours.ANY_TIME))
        .isSameAs(DeliverySchedule.ALWAYS);
  }

  @Test
  void digestStoryWaitsForTheDigestEvenWithDefaultSettings() {
    assertThat(turn(1, true))
        .isEqualTo(
            new ScheduleDecision.HoldForBundle(EVENING, BundleKind.DIGEST, HoldReason.DIGEST));
  }

  @Test
  void quietHoursAreKeptInTheChatsOwnZone() {
    chosen("Asia/Tokyo", "20:00-22:00", "", 0, false);
    assertThat(turn())
        .isEqualTo(
            new ScheduleDecision.DelayLane(NOON.plus(Duration.ofHours(1)), HoldReason.QUIET));

    chosen("Nowhere/Land", "20:00-22:00", "", 0, false);
    assertThat(turn()).isEqualTo(NOW);
    chosen("", "11:00-13:00", "", 0, false);
    assertThat(turn())
        .isEqualTo(
            new ScheduleDecision.DelayLane(NOON.plus(Duration.ofHours(1)), HoldReason.QUIET));
  }

  @Test
  void editsAndNoticesDoNotWait() {
    chosen("", "11:00-13:00", "", 0, false);
    var items =
        List.<OutgoingMessage.Item>of(
            new OutgoingMessage.StoryItem(1, 1, Topic.everything(), false));
    var change = new OutgoingMessage(1, ANN, items, "m", 0, Optional.empty(), 1, NOON);

    var notice =
        new OutgoingMessage(
            1,
            ANN,
            List.of(new OutgoingMessage.NoticeItem(1, new NoticeQueue.Notice("none", Map.of()))),
            null,
            0,
            Optional.empty(),
            1,
            NOON);

    assertThat(timing.decide(change, NOON)).isEqualTo(NOW);
    assertThat(timing.decide(notice, NOON)).isEqualTo(NOW);
  }

  @Test
  void digestIsSentInQuietHoursAndMatchBundleIsNot() {
    chosen("", "11:00-13:00", "", 0, true);
    var quiet = new ScheduleDecision.DelayLane(NOON.plus(Duration.ofHours(1)), HoldReason.QUIET);

    assertThat(turn(1, false, BundleKind.DIGEST)).isEqualTo(NOW);
    assertThat(turn(1, false, BundleKind.PREVIEW)).isEqualTo(quiet);
    assertThat(turn(1, false, BundleKind.WRAP_UP)).isEqualTo(quiet);
    assertThat(turn(1, false, BundleKind.BACKLOG)).isEqualTo(quiet);
  }

  @Test
  void matchDayStoriesAreHeldAndMatchDayBundlesAreNot() {
    chosen("", "", "", 0, true);
    var preview = NOON.plus(Duration.ofHours(3));

    assertThat(turn())
        .isEqualTo(
            new ScheduleDecision.HoldForBundle(preview, BundleKind.PREVIEW, HoldReason.MATCH_DAY));
    assertThat(turn(9, false)).isEqualTo(NOW);
    assertThat(turn(1, false, BundleKind.BACKLOG)).isEqualTo(NOW);
    assertThat(turn(1, false, BundleKind.PREVIEW)).isEqualTo(NOW);
    chosen("", "", "", 5, false);
    assertThat(turn()).isEqualTo(NOW);
  }

  @Test
  void dailyCapCountsSinceMidnightInTheZoneOfTheChat() {
    sentOne();
    chosen("", "", "", 2, false);
    assertThat(turn()).isEqualTo(NOW);
    chosen("", "", "", 1, false);
    assertThat(turn())
        .isEqualTo(new ScheduleDecision.HoldForBundle(EVENING, BundleKind.DIGEST, HoldReason.CAP));

    // In Auckland the day begins at eleven in the morning of Greenwich.
    clock.forward(Duration.ofHours(22));
    sentOne();
    clock.forward(Duration.ofHours(2));
    chosen("Pacific/Auckland", "", "", 1, false);
    assertThat(turn()).isEqualTo(NOW);
  }

  private void sentOne() {
    outbox.owe(ANN, 1, false);
    var head = outbox.due("t", List.of(), 1).getFirst();
    outbox.markSent(head, "m", List.of(0L), clock.instant());
  }

  @Test
  void digestTimeIsThatOfTheChat() {
    chosen("", "", "daily 18:00", 0, false);

    assertThat(turn(1, true))
        .isEqualTo(
            new ScheduleDecision.HoldForBundle(
                NOON.plus(Duration.ofHours(6)), BundleKind.DIGEST, HoldReason.DIGEST));
  }

  @Test
  void atMostOnceFollowsTheSettingOfTheChat() {
    assertThat(timing.isAtMostOnce(ANN)).isFalse();
    chats.setAtMostOnce(ANN, true);
    assertThat(timing.isAtMostOnce(ANN)).isTrue();
  }
}
