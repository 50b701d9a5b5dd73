package backheel.store.subscription;

import backheel.subscription.Topic;

/**
 * A feed that a chat receives, or all stories, which have neither address nor title.
 *
 * @param key the feed's key
 */
public record SubscribedFeed(String key, String address, String title) {
  /** Returns whether this stands for all stories. */
  public boolean isEverything() {
    return key.equals(Topic.everything().key());
  }

  public Topic topic() {
    return isEverything() ? Topic.everything() : new Topic.Feed(key);
  }
}
