package backheel.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.Await;
import backheel.testing.DiscordInteraction;
import backheel.testing.Eventually;
import backheel.testing.FakeDiscord;
import backheel.testing.FakeTelegram;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** The chats that follow one or two of the newswire's players, on both platforms. */
record Readership(FakeTelegram telegram, FakeDiscord discord, Ledger ledger) {
  private static final int ON_TELEGRAM = 150;
  private static final int ON_DISCORD = 30;
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
    var asked = new ArrayList<DiscordInteraction>();
    discord.awaitBot();
    for (int i = 0; i < ON_DISCORD; i++) {
      long channel = discord.newChannel();
      var players = taste(channel);
      ledger.expect(Ledger.discord(channel), players);
      for (int player : players) {
        var name = Newswire.PLAYERS.get(player);
        asked.add(discord.somebody().in(channel).sends("follow", "name", name));
      }
    }
    for (var one : asked) {
      Await.until("answered", () -> words(one).contains("Following"));
    }
    int wanted = chats.stream().mapToInt(chat -> taste(chat).size()).sum();
    Eventually.holds(() -> telegram.sent().size() >= wanted);
    assertThat(telegram.sent()).allMatch(call -> call.text().contains("Following"));
  }

  private static String words(DiscordInteraction interaction) {
    return interaction.data() + " " + interaction.original();
  }

  private static Set<Integer> taste(long chat) {
    return TASTES.get((int) (chat % TASTES.size()));
  }
}
