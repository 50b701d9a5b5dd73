package backheel.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.discord.FakeDiscord;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.time.Await;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** The chats that follow one or two of the newswire's players, on both platforms. */
record Readership(FakeTelegram telegram, FakeDiscord discord, Ledger ledger) {
  private static final int ON_TELEGRAM = 150;
  private static final int ON_DISCORD = 30;
  private static final int TRIES = 6;
  private static final List<Set<Integer>> TASTES =
      List.of(Set.of(0), Set.of(1), Set.of(2), Set.of(0, 1), Set.of(1, 2));

  /** Everybody says whom they follow, and is told so. */
  void follow() {
    var chats = LongStream.range(1_000, 1_000 + ON_TELEGRAM).boxed().toList();
    for (long chat : chats) {
      var players = taste(chat);
      ledger.expect(Ledger.telegram(chat), players);
      for (int player : players) {
        Fan.in(telegram, chat).says("/follow " + Newswire.PLAYERS.get(player));
      }
    }
    discord.awaitBot();
    for (int i = 0; i < ON_DISCORD; i++) {
      long channel = discord.newChannel();
      var players = taste(channel);
      ledger.expect(Ledger.discord(channel), players);
      players.forEach(player -> follow(channel, Newswire.PLAYERS.get(player)));
    }
    int wanted = chats.stream().mapToInt(chat -> taste(chat).size()).sum();
    Await.until(() -> telegram.sent().size() >= wanted);
    assertThat(telegram.sent()).allMatch(call -> call.text().contains("Following"));
  }

  /** Discord forgets an interaction after three seconds: on a busy machine one may ask again. */
  private void follow(long channel, String name) {
    for (int i = 0; i < TRIES; i++) {
      var asked = discord.somebody().in(channel).sends("follow", "name", name);
      long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      while (System.nanoTime() < end) {
        if ((asked.data() + " " + asked.original()).contains("ollow")) {
          return;
        }
        LockSupport.parkNanos(5_000_000);
      }
    }
    throw new AssertionError(channel + " was never told that it follows " + name);
  }

  private static Set<Integer> taste(long chat) {
    return TASTES.get((int) (chat % TASTES.size()));
  }
}
