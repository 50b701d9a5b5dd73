package backheel.platform.telegram.send;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;

/**
 * A cache of which chats are channels, where a button can only link into the private chat.
 * Requested from Telegram once per chat, since a channel's id looks like a large group's.
 */
final class ChannelCache {
  private static final String CHANNEL = "channel";

  /** The highest id of a channel or large group; all of theirs are at or below it. */
  private static final long HIGHEST_CHANNEL_ID = -1_000_000_000_000L;

  private final TelegramApi telegramApi;
  private final Cache<Long, Boolean> known = Caffeine.newBuilder().maximumSize(100_000).build();
  private final Cache<Long, Boolean> unresolved =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  ChannelCache(TelegramApi telegramApi) {
    this.telegramApi = telegramApi;
  }

  /** Records the type of a chat, as an update states it. */
  void learn(long chat, String type) {
    if (chat < 0) {
      known.put(chat, type.equals(CHANNEL));
    }
  }

  /**
   * Returns whether a chat is a channel. While Telegram does not answer, a chat counts as one:
   * links work everywhere.
   */
  boolean isChannel(long chat) {
    var before = known.getIfPresent(chat);
    if (before != null) {
      return before;
    }
    if (chat > HIGHEST_CHANNEL_ID) {
      return false;
    }
    if (unresolved.getIfPresent(chat) == null) {
      if (telegramApi.call(new GetChat(Long.toString(chat)))
          instanceof ApiResult.Success<ChatFullInfo>(var info)) {
        learn(chat, info.getType());
        return info.getType().equals(CHANNEL);
      }
      unresolved.put(chat, true);
    }
    return true;
  }
}
