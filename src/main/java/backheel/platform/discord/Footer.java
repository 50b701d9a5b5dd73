package backheel.platform.discord;

import backheel.chat.Block;
import backheel.chat.Direction;
import backheel.chat.Reply;
import backheel.chat.Run;
import java.util.List;

/** The closing line of an embed, where Discord has a place for it: it takes plain words only. */
final class Footer {
  private static final int LONGEST = 2000;

  private Footer() {}

  /** The last block's words, "" where it is no closing line or has a link, a time, or a veil. */
  static String of(Reply reply, List<Block> blocks, int room) {
    if (blocks.isEmpty()
        || !(blocks.getLast() instanceof Block.Small(var runs))
        || !runs.stream().allMatch(Footer::isPlain)) {
      return "";
    }
    var words = Escape.plain(blocks.getLast().words());
    var cut = Words.cut(words, Math.min(room, LONGEST));
    if (cut.isEmpty()) {
      return cut;
    }
    return Direction.mark(cut, reply.rightToLeft()) + cut;
  }

  private static boolean isPlain(Run run) {
    return switch (run) {
      case Run.Plain plain -> true;
      case Run.Bold bold -> true;
      case Run.Italic italic -> true;
      case Run.Spoiler spoiler -> false;
      case Run.Link link -> false;
      case Run.Say say -> false;
      case Run.Moment moment -> false;
    };
  }
}
