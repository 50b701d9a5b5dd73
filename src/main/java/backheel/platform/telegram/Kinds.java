package backheel.platform.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;

/**
 * Which chats are channels: there a button can only lead its reader into the private chat. Asked of
 * Telegram once, since the number of a channel looks like that of a group.
 */
final class Kinds {
  private static final String CHANNEL = "channel";

  /** Channels and large groups have numbers from here downwards. */
  private static final long LARGE = -1_000_000_000_000L;

  private final Api api;
  private final Cache<Long, Boolean> known = Caffeine.newBuilder().maximumSize(100_000).build();
  private final Cache<Long, Boolean> untold =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  Kinds(Api api) {
    this.api = api;
  }

  /** An update tells what a chat is. */
  void learn(long chat, String type) {
    if (chat < 0) {
      known.put(chat, type.equals(CHANNEL));
    }
  }

  /** While Telegram does not tell, a chat counts as a channel: links are right everywhere. */
  boolean isChannel(long chat) {
    var before = known.getIfPresent(chat);
    if (before != null) {
      return before;
    }
    if (chat > LARGE) {
      return false;
    }
    if (untold.getIfPresent(chat) == null) {
      if (api.call(new GetChat(Long.toString(chat)))
          instanceof Outcome.Taken<ChatFullInfo>(var info)) {
        learn(chat, info.getType());
        return info.getType().equals(CHANNEL);
      }
      untold.put(chat, true);
    }
    return true;
  }
}
