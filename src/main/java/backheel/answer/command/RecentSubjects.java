package backheel.answer.command;

import backheel.chat.ChatId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;

/** The subjects that each chat has asked about recently, the latest first, kept in memory only. */
public final class RecentSubjects {
  private static final int MAX_CHATS = 10_000;
  private static final int SUBJECTS_PER_CHAT = 10;

  private final Cache<ChatId, List<String>> asked =
      Caffeine.newBuilder().maximumSize(MAX_CHATS).build();

  void add(ChatId chat, String subject) {
    asked
        .asMap()
        .merge(
            chat,
            List.of(subject),
            (before, latest) -> {
              var all = new ArrayList<>(latest);
              before.stream().filter(key -> !key.equals(subject)).forEach(all::add);
              return List.copyOf(all.subList(0, Math.min(SUBJECTS_PER_CHAT, all.size())));
            });
  }

  /** Returns the keys of the subjects. */
  public List<String> in(ChatId chat) {
    var known = asked.getIfPresent(chat);
    return known == null ? List.of() : known;
  }
}
