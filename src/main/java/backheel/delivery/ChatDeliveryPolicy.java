package backheel.delivery;

import backheel.schedule.BundleKind;
import backheel.schedule.DeliverySchedule;
import backheel.schedule.DigestTime;
import backheel.schedule.KickOff;
import backheel.schedule.PendingDelivery;
import backheel.schedule.QuietHours;
import backheel.schedule.ScheduleDecision;
import backheel.store.chat.Chats;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.OutgoingMessage.Bundling;
import backheel.store.story.Stories;
import backheel.story.SubjectCount;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A delivery policy based on the chat's settings, the number of messages sent to it today, and the
 * kick-off times of the teams concerned.
 */
public final class ChatDeliveryPolicy implements DeliveryPolicy {
  private final Chats chats;
  private final Outbox outbox;
  private final Stories stories;
  private final KickOffs kickOffs;

  public ChatDeliveryPolicy(Chats chats, Outbox outbox, Stories stories, KickOffs kickOffs) {
    this.chats = chats;
    this.outbox = outbox;
    this.stories = stories;
    this.kickOffs = kickOffs;
  }

  @Override
  public boolean isAtMostOnce(String chat) {
    return chats.settings(chat).atMostOnce();
  }

  @Override
  public ScheduleDecision decide(OutgoingMessage message, Instant now) {
    if (message.isEdit() || message.first().story() == 0) {
      return new ScheduleDecision.SendNow();
    }
    var deliverySchedule = scheduleOf(chats.settings(message.chat()).hours());
    if (deliverySchedule.equals(DeliverySchedule.ALWAYS) && !message.first().forDigest()) {
      return new ScheduleDecision.SendNow();
    }
    int sent =
        deliverySchedule.cap() == 0
            ? 0
            : outbox.countSentSince(
                message.chat(), DeliverySchedule.startOfDay(now, deliverySchedule.zone()));
    return deliverySchedule.decide(
        new PendingDelivery(
            kept(message.bundling()),
            message.first().forDigest(),
            sent,
            match(deliverySchedule, message, now)),
        now);
  }

  private static Optional<BundleKind> kept(Bundling bundling) {
    return switch (bundling) {
      case SINGLE, LATE -> Optional.empty();
      case DIGEST -> Optional.of(BundleKind.DIGEST);
      case PREVIEW -> Optional.of(BundleKind.PREVIEW);
      case WRAP_UP -> Optional.of(BundleKind.WRAP_UP);
    };
  }

  private Optional<KickOff> match(
      DeliverySchedule deliverySchedule, OutgoingMessage message, Instant now) {
    return deliverySchedule.matchDays() && message.bundling() == Bundling.SINGLE
        ? stories
            .byNumber(chats.viewer(message.chat()), message.first().story())
            .flatMap(story ->
                kickOffs.nearest(
                    story.subjects().stream().map(SubjectCount::subject).map(s -> s.key()).toList(),
                    now))
        : Optional.empty();
  }

  /**
   * Converts a chat's stored hours into a schedule; values that cannot be parsed count as not set.
   */
  public static DeliverySchedule scheduleOf(Chats.Hours hours) {
    return hours.equals(Chats.Hours.ANY_TIME)
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
