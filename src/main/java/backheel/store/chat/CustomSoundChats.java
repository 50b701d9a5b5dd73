package backheel.store.chat;

import backheel.chat.ChatId;
import java.util.List;
import java.util.Map;

/**
 * The chats with chosen sounds.
 *
 * @param wishing for each receiving chat, the chats with such subscriptions
 * @param at the time of reading, in monotonic nanoseconds
 */
record CustomSoundChats(Map<ChatId, List<ChatId>> wishing, long at) {}
