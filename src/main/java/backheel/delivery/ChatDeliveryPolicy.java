package backheel.delivery;

import backheel.chat.ChatId;
import backheel.schedule.DeliverySchedule;
import backheel.schedule.DigestTime;
import backheel.schedule.KickOff;
import backheel.schedule.PendingDelivery;
import backheel.schedule.QuietHours;
import backheel.schedule.ScheduleDecision;
import backheel.store.chat.ChatLookup;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.OutgoingMessage.StoryItem;
import backheel.store.story.StoryLookup;
import backheel.story.SubjectCount;
import backheel.subscription.ChatSettings;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A delivery policy based on the chat's settings, the number of messages sent to it today, and the
 * kick-off times of the teams concerned.
 */
final class ChatDeliveryPolicy implements DeliveryPolicy {
  private final ChatLookup chats;
  private final Outbox outbox;
  private final StoryLookup stories;
  private final KickOffFinder kickOffFinder;
  private final LoadingCache<ChatSettings.Hours, DeliverySchedule> schedules =
      Caffeine.newBuilder().maximumSize(10_000).build(ChatDeliveryPolicy::scheduleOf);

  ChatDeliveryPolicy(
      ChatLookup chats, Outbox outbox, StoryLookup stories, KickOffFinder kickOffFinder) {
    this.chats = chats;
    this.outbox = outbox;
    this.stories = stories;
    this.kickOffFinder = kickOffFinder;
  }

  @Override
  public boolean isAtMostOnce(ChatId chat) {
    return chats.settings(chat).atMostOnce();
  }

  @Override
  public ScheduleDecision decide(OutgoingMessage message, Instant now) {
    if (message.isEdit() || !(message.first() instanceof StoryItem first)) {
      return new ScheduleDecision.SendNow();
    }
    var deliverySchedule = schedules.get(chats.settings(message.chat()).hours());
    if (deliverySchedule.equals(DeliverySchedule.ALWAYS) && !first.forDigest()) {
      return new ScheduleDecision.SendNow();
    }
    int sent =
        deliverySchedule.cap() == 0
            ? 0
            : outbox.countSentSince(
                message.chat(), DeliverySchedule.startOfDay(now, deliverySchedule.zone()));
    return deliverySchedule.decide(
        new PendingDelivery(
            message.bundle(),
            first.forDigest(),
            sent,
            match(deliverySchedule, message, first.story(), now)),
        now);
  }

  private Optional<KickOff> match(
      DeliverySchedule deliverySchedule, OutgoingMessage message, long number, Instant now) {
    return deliverySchedule.matchDays() && message.bundle().isEmpty()
        ? stories
            .byNumber(chats.viewer(message.chat()), number)
            .flatMap(story ->
                kickOffFinder.nearest(
                    story.subjects().stream().map(SubjectCount::subject).map(s -> s.key()).toList(),
                    now))
        : Optional.empty();
  }

  /**
   * Converts a chat's stored hours into a schedule; values that cannot be parsed count as not set.
   */
  static DeliverySchedule scheduleOf(ChatSettings.Hours hours) {
    return hours.equals(ChatSettings.Hours.ANY_TIME)
        ? DeliverySchedule.ALWAYS
        : new DeliverySchedule(
            zone(hours.zone()),
            QuietHours.parse(hours.quiet()),
            DigestTime.parse(hours.digest()),
            hours.cap(),
            hours.matchDays());
  }

  private static ZoneId zone(String zone) {
    try {
      return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException e) { // the zone id is unknown to this Java runtime
      return ZoneOffset.UTC;
    }
  }
}
