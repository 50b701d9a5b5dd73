package backheel.delivery;

import backheel.schedule.BundleKind;
import backheel.schedule.DeliverySchedule;
import backheel.schedule.PendingDelivery;
import backheel.schedule.ScheduleDecision;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.Optional;

/** The real rhythm, by what the chats of a simulated town have chosen. */
record SimulatedPolicy(Simulation simulation, Outbox lanes) implements DeliveryPolicy {
  @Override
  public boolean isAtMostOnce(String chat) {
    return simulation.simulatedChats.likes(chat).once();
  }

  @Override
  public ScheduleDecision decide(OutgoingMessage message, Instant now) {
    var deliverySchedule = simulation.simulatedChats.likes(message.chat()).rhythm();
    if (message.isEdit()
        || (deliverySchedule.equals(DeliverySchedule.ALWAYS) && !message.first().forDigest())) {
      return new ScheduleDecision.SendNow();
    }
    int sent =
        deliverySchedule.cap() == 0
            ? 0
            : lanes.countSentSince(
                message.chat(), DeliverySchedule.startOfDay(now, deliverySchedule.zone()));
    return deliverySchedule.decide(
        new PendingDelivery(
            kept(message),
            message.first().forDigest(),
            sent,
            simulation.simulatedChats.match(message)),
        now);
  }

  private static Optional<BundleKind> kept(OutgoingMessage message) {
    return switch (message.bundling()) {
      case SINGLE, LATE -> Optional.empty();
      case DIGEST -> Optional.of(BundleKind.DIGEST);
      case PREVIEW -> Optional.of(BundleKind.PREVIEW);
      case WRAP_UP -> Optional.of(BundleKind.WRAP_UP);
    };
  }
}
