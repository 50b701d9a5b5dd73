package backheel.answer;

import backheel.store.Chats;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Where the clock hangs that counts for a chat: in the zone that was chosen where it is told. */
final class ClockOf {
  private ClockOf() {}

  static Local chat(Chats chats, Asked asked) {
    return new Local(asked.words(), zone(chats, asked.chat()), asked.now());
  }

  static ZoneId zone(Chats chats, String chat) {
    var chosen = chats.settings(chats.home(chat)).hours().zone();
    try {
      return chosen.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(chosen);
    } catch (DateTimeException e) { // a zone that a later runtime knows no more
      return ZoneOffset.UTC;
    }
  }
}
