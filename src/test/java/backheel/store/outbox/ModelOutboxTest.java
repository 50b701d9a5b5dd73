package backheel.store.outbox;

import backheel.testing.delivery.ModelOutbox;

class ModelOutboxTest extends OutboxContract {
  private final ModelOutbox model = new ModelOutbox(clock);

  @Override
  Outbox lanes() {
    return model;
  }

  @Override
  long owe(String chat, long story) {
    return model.owe(chat, story, false).id;
  }

  @Override
  void grow(long story) {
    model.grow(story);
  }

  @Override
  void gone(String chat) {
    model.end(chat, DeliveryState.ABANDONED, "blocked");
  }

  @Override
  void move(String from, String to) {
    model.move(from, to);
  }

  @Override
  void pause(String chat) {
    model.end(chat, DeliveryState.WITHHELD, "paused");
  }
}
