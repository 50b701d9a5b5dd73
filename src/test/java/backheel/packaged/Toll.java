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
    var first = new HashMap<Integer, Long>();
    int repeated = 0;
    int last = -1;
    for (var arrival : chat.arrivals()) {
      long earliest = Long.MAX_VALUE;
      for (int dispatch : arrival.dispatches()) {
        var before = first.putIfAbsent(dispatch, arrival.nanos());
        if (before != null) {
          earliest = Math.min(earliest, before);
        } else {
          outOfOrder += dispatch < last ? 1 : 0;
          last = Math.max(last, dispatch);
        }
      }
      if (earliest != Long.MAX_VALUE) {
        repeated++;
        blame(earliest, arrival.nanos());
      }
    }
    return repeated;
  }

  private void blame(long first, long second) {
    for (long kill : kills) {
      if (kill + LATE > first && kill < second) {
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
