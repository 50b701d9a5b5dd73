package backheel.store.outbox;

import static backheel.testing.Samples.NOON;

import backheel.chat.ChatId;
import backheel.testing.delivery.ModelOutbox;
import backheel.testing.time.SettableClock;

class ModelOutboxTest extends OutboxContract {
  private final ModelOutbox model = new ModelOutbox(clock);

  ModelOutboxTest() {
    super(new SettableClock(NOON));
  }

  @Override
  Outbox outbox() {
    return model;
  }

  @Override
  long owe(ChatId chat, long story) {
    return model.owe(chat, story, false).id;
  }

  @Override
  void grow(long story) {
    model.grow(story);
  }

  @Override
  void gone(ChatId chat) {
    model.end(chat, DeliveryState.ABANDONED, "blocked");
  }

  @Override
  void move(ChatId from, ChatId to) {
    model.move(from, to);
  }

  @Override
  void pause(ChatId chat) {
    model.end(chat, DeliveryState.WITHHELD, "paused");
  }
}
