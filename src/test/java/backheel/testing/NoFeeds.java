package backheel.testing;

import backheel.answer.command.FeedRegistry;
import backheel.chat.ChatId;
import backheel.store.feed.Feeds;
import java.util.List;

/** A registry that finds no feed anywhere. */
public final class NoFeeds implements FeedRegistry {
  @Override
  public LookupResult lookUp(String address) {
    return new LookupResult.NotFound(FailureReason.NO_FEED);
  }

  @Override
  public void releaseIfUnused(String feedKey) {}

  @Override
  public List<Feeds.AddedFeed> addedFeeds() {
    return List.of();
  }

  @Override
  public List<ChatId> setVisibility(String feedKey, Feeds.Visibility visibility) {
    return List.of();
  }
}
