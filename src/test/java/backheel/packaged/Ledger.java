package backheel.packaged;

import backheel.testing.discord.FakeDiscord;
import backheel.testing.telegram.FakeTelegram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which dispatches reached which chats of both platforms, first to last; changes are no arrivals.
 */
final class Ledger {
  private static final Pattern MARK = Pattern.compile("\\[(\\d+)]");

  private final FakeTelegram telegram;
  private final FakeDiscord discord;
  private final Map<String, Chat> chats = new TreeMap<>();
  private int messages;
  private long latest = System.nanoTime();

  Ledger(FakeTelegram telegram, FakeDiscord discord) {
    this.telegram = telegram;
    this.discord = discord;
  }

  /** A message that came to a chat, with the dispatches in it. */
  record Arrival(List<Integer> dispatches, long nanos) {}

  /** What a chat waits for, and what it has got. */
  record Chat(Set<Integer> players, List<Arrival> arrivals, Set<Integer> had) {}

  static String telegram(long chat) {
    return "telegram " + chat;
  }

  static String discord(long channel) {
    return "discord " + channel;
  }

  /** From now on this chat waits for dispatches about these players. */
  void expect(String chat, Set<Integer> players) {
    chats.put(chat, new Chat(players, new ArrayList<>(), new HashSet<>()));
  }

  /** Writes down what came since the last time. */
  void catchUp() {
    for (var call : telegram.takeCalls()) {
      if (call.taken() && call.method().startsWith("send")) {
        note(telegram(call.chat()), call.text(), call.nanos());
      }
    }
    for (var message : discord.takeArrivals()) {
      note(discord(message.channel()), message.words(), message.nanos());
    }
  }

  private void note(String name, String words, long nanos) {
    var marks = MARK.matcher(words).results().map(m -> Integer.valueOf(m.group(1))).distinct();
    var dispatches = marks.toList();
    var chat = chats.get(name);
    if (chat != null && !dispatches.isEmpty()) {
      chat.arrivals().add(new Arrival(dispatches, nanos));
      chat.had().addAll(dispatches);
      messages++;
      latest = nanos;
    }
  }

  Map<String, Chat> chats() {
    return chats;
  }

  /** How many messages with dispatches came. */
  int messages() {
    return messages;
  }

  /** Whether the last message came within this time. */
  boolean isFresh(Duration within) {
    return System.nanoTime() - latest < within.toNanos();
  }

  /** Pairs of a chat and a dispatch that are still to come, when there were so many dispatches. */
  int missing(int dropped) {
    var each = new int[Newswire.PLAYERS.size()];
    IntStream.range(0, dropped).forEach(number -> each[Newswire.player(number)]++);
    int missing = 0;
    for (var chat : chats.values()) {
      missing += chat.players().stream().mapToInt(p -> each[p]).sum() - chat.had().size();
    }
    return missing;
  }
}
