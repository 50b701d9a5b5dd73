package backheel.packaged;

import backheel.testing.telegram.FakeTelegram;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which dispatches reached which chats, in order, as Telegram saw them come. */
record Arrivals(Map<Long, List<Integer>> byChat) {
  private static final Pattern MARK = Pattern.compile("\\[(\\d+)]");

  static Arrivals at(FakeTelegram telegram) {
    var byChat = new TreeMap<Long, List<Integer>>();
    for (var call : telegram.sent()) {
      var mark = MARK.matcher(call.text());
      if (mark.find()) {
        byChat
            .computeIfAbsent(call.chat(), chat -> new ArrayList<>())
            .add(Integer.parseInt(mark.group(1)));
      }
    }
    return new Arrivals(byChat);
  }

  List<Integer> of(long chat) {
    return byChat.getOrDefault(chat, List.of());
  }

  /** How many of these the chats still miss, in all. */
  int missing(Iterable<Long> chats, Set<Integer> wanted) {
    int missing = 0;
    for (long chat : chats) {
      var left = new HashSet<>(wanted);
      left.removeAll(Set.copyOf(of(chat)));
      missing += left.size();
    }
    return missing;
  }

  /** Messages that a chat had got already. */
  int duplicates() {
    return byChat.values().stream().mapToInt(all -> all.size() - Set.copyOf(all).size()).sum();
  }

  /** Messages that came after a later one; a repetition right after the first is none. */
  int outOfOrder() {
    int wrong = 0;
    for (var all : byChat.values()) {
      for (int i = 1; i < all.size(); i++) {
        wrong += all.get(i) < all.get(i - 1) ? 1 : 0;
      }
    }
    return wrong;
  }
}
