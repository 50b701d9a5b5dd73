package backheel.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;

/** Whom and what each chat has asked about lately, the latest first; kept in memory alone. */
final class Recents {
  private static final int CHATS = 10_000;
  private static final int KEPT = 10;

  private final Cache<String, List<String>> asked =
      Caffeine.newBuilder().maximumSize(CHATS).build();

  void note(String chat, String subject) {
    asked
        .asMap()
        .merge(
            chat,
            List.of(subject),
            (before, latest) -> {
              var all = new ArrayList<>(latest);
              before.stream().filter(key -> !key.equals(subject)).forEach(all::add);
              return List.copyOf(all.subList(0, Math.min(KEPT, all.size())));
            });
  }

  /** Keys of subjects. */
  List<String> in(String chat) {
    var known = asked.getIfPresent(chat);
    return known == null ? List.of() : known;
  }
}
