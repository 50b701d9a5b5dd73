package backheel.store;

import java.util.List;
import java.util.Set;

/**
 * What a decision about a feed has changed.
 *
 * @param chats those that get the feed, or got it until it was refused
 * @param stories those that others see now, or see no longer
 */
public record Given(List<String> chats, Set<Long> stories) {
  public Given {
    chats = List.copyOf(chats);
    stories = Set.copyOf(stories);
  }
}
