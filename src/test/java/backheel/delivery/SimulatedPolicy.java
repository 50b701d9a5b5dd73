package backheel.delivery;

import backheel.chat.ChatId;
import backheel.schedule.DeliverySchedule;
import backheel.schedule.PendingDelivery;
import backheel.schedule.ScheduleDecision;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.OutgoingMessage.StoryItem;
import java.time.Instant;

/** The real rhythm, by what the chats of a simulated town have chosen. */
record SimulatedPolicy(Simulation simulation, Outbox lanes) implements DeliveryPolicy {
  @Override
  public boolean isAtMostOnce(ChatId chat) {
    return simulation.simulatedChats.likes(chat).once();
  }

  @Override
  public ScheduleDecision decide(OutgoingMessage message, Instant now) {
    var deliverySchedule = simulation.simulatedChats.likes(message.chat()).rhythm();
    if (message.isEdit()
        || !(message.first() instanceof StoryItem first)
        || (deliverySchedule.equals(DeliverySchedule.ALWAYS) && !first.forDigest())) {
      return new ScheduleDecision.SendNow();
    }
    int sent =
        deliverySchedule.cap() == 0
            ? 0
            : lanes.countSentSince(
                message.chat(), DeliverySchedule.startOfDay(now, deliverySchedule.zone()));
    return deliverySchedule.decide(
        new PendingDelivery(
            message.bundle(), first.forDigest(), sent, simulation.simulatedChats.match(message)),
        now);
  }
}
