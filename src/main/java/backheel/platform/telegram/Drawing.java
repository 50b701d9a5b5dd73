package backheel.platform.telegram;

import backheel.chat.Block;
import backheel.chat.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply as Telegram shows it: HTML of its own making, so that foreign words cannot mark up. */
final class Drawing {
  private static final int NOTE = 200;
  private static final String ELLIPSIS = "\n…";

  private Drawing() {}

  /** One message, or several where the words are too many; none where there is nothing to show. */
  static List<Page> pages(Reply reply) {
    return Arrangement.pages(reply, sheet(reply));
  }

  /** All words in one message, an ellipsis for what has no room; empty where there are none. */
  static List<Page> onePage(Reply reply) {
    var preview = Arrangement.preview(reply);
    return cut(reply, Cut.MESSAGE).stream()
        .map(only ->
            Page.of(only, reply.buttons(), preview == null ? shown(reply) : preview, List.of()))
        .toList();
  }

  /** All words under a picture, an ellipsis for what has no room. */
  static Page caption(Reply reply) {
    var sheets = cut(reply, Arrangement.CAPTION);
    var words = sheets.isEmpty() ? new Sheet("", List.of()) : sheets.getFirst();
    return Page.of(words, reply.buttons(), null, reply.look().pictures());
  }

  private static List<Sheet> cut(Reply reply, int limit) {
    var sheet = sheet(reply);
    var sheets = Cut.sheets(sheet, limit);
    if (sheets.size() > 1) {
      sheets = Cut.sheets(sheet, limit - ELLIPSIS.length());
      sheets = List.of(sheets.getFirst().between("", ELLIPSIS));
    }
    return sheets;
  }

  private static @Nullable Preview shown(Reply reply) {
    var pictures = reply.look().pictures();
    return pictures.size() == 1 ? Preview.of(pictures.getFirst()) : null;
  }

  /** The words of a passing note, null where they are too many or none. */
  static @Nullable String note(Reply reply) {
    var words = sheet(reply).words().strip();
    return words.isEmpty() || words.length() > NOTE ? null : words;
  }

  static Sheet sheet(Reply reply) {
    var brush = new Brush(reply.rightToLeft());
    Block above = null;
    for (var block : reply.blocks()) {
      brush.block(block, above == null ? "" : gap(above, block));
      above = block;
    }
    return brush.sheet();
  }

  /** What belongs together stands together; everything else gets air. */
  private static String gap(Block above, Block below) {
    boolean together =
        switch (below) {
          case Block.Item item -> above instanceof Block.Item before && before.small().isEmpty();
          case Block.Small small ->
              above instanceof Block.Small || above instanceof Block.Quotation;
          case Block.Heading h -> false;
          case Block.Paragraph p -> false;
          case Block.Quotation q -> false;
          case Block.Folded f -> false;
        };
    return together ? "\n" : "\n\n";
  }
}
