package backheel.store;

import backheel.testing.ModelLanes;

class ModelLanesTest extends LanesContract {
  private final ModelLanes model = new ModelLanes(clock);

  @Override
  Lanes lanes() {
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
    model.end(chat, 2, "blocked");
  }

  @Override
  void move(String from, String to) {
    model.move(from, to);
  }

  @Override
  void pause(String chat) {
    model.end(chat, 5, "paused");
  }
}
