package backheel.packaged;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a row of kills has cost: repetitions by kill, and what came out of order. */
final class Toll {
  /** What was under way when the bot died may take effect so much later. */
  private static final long LATE = Duration.ofMillis(500).toNanos();

  private final List<Long> kills;
  private final Map<Long, Integer> byKill = new HashMap<>();
  private int telegram;
  private int discord;
  private int unforced;
  private int outOfOrder;

  /**
   * @param kills when they were, first to last
   */
  Toll(Ledger ledger, List<Long> kills) {
    this.kills = kills;
    ledger
        .chats()
        .forEach((name, chat) -> {
          int repeated = judge(chat);
          telegram += name.startsWith("telegram") ? repeated : 0;
          discord += name.startsWith("discord") ? repeated : 0;
        });
  }

  /** How many of a chat's messages held something that it had got already. */
  private int judge(Ledger.Chat chat) {
    var latest = new HashMap<Integer, Long>();
    int repeated = 0;
    int last = -1;
    for (var arrival : chat.arrivals()) {
      long before = Long.MAX_VALUE;
      for (int dispatch : arrival.dispatches()) {
        var seen = latest.put(dispatch, arrival.nanos());
        if (seen != null) {
          before = Math.min(before, seen);
        } else {
          outOfOrder += dispatch < last ? 1 : 0;
          last = Math.max(last, dispatch);
        }
      }
      if (before != Long.MAX_VALUE) {
        repeated++;
        blame(before, arrival.nanos());
      }
    }
    return repeated;
  }

  private void blame(long before, long again) {
    for (long kill : kills) {
      if (kill + LATE > before && kill < again) {
        byKill.merge(kill, 1, Integer::sum);
        return;
      }
    }
    unforced++;
  }

  /** First arrivals after a later dispatch's. */
  int outOfOrder() {
    return outOfOrder;
  }

  int telegramRepeated() {
    return telegram;
  }

  int discordRepeated() {
    return discord;
  }

  /** Repetitions with no kill between the two. */
  int unforced() {
    return unforced;
  }

  double mean() {
    return kills.isEmpty() ? 0 : (double) (telegram + discord) / kills.size();
  }

  /** The most that one kill repeated. */
  int most() {
    return byKill.values().stream().mapToInt(n -> n).max().orElse(0);
  }
}
