package backheel.store.feed;

import backheel.chat.ChatId;
import java.util.List;
import java.util.Set;

/**
 * The effects of a decision about a feed.
 *
 * @param chats the feed's subscribers, also those it had until it was refused
 * @param stories the stories whose visibility changed
 */
public record FeedVisibilityChangeResult(List<ChatId> chats, Set<Long> stories) {
  public FeedVisibilityChangeResult {
    chats = List.copyOf(chats);
    stories = Set.copyOf(stories);
  }
}
