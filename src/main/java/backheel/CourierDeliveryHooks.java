package backheel;

import backheel.answer.command.ChatDeliveryHooks;
import backheel.chat.ChatId;
import backheel.delivery.CourierGroup;
import backheel.store.outbox.Outbox;

/** The hooks that pass events in a chat on to the couriers. */
record CourierDeliveryHooks(Outbox outbox, CourierGroup couriers) implements ChatDeliveryHooks {
  @Override
  public void wakeUp(ChatId chat) {
    outbox.makeDue(chat);
    couriers.wake();
  }

  @Override
  public boolean moveChat(ChatId from, ChatId to) {
    return couriers.moveChat(from, to);
  }

  @Override
  public void forgetChat(ChatId chat) {
    couriers.forgetChat(chat);
  }
}
