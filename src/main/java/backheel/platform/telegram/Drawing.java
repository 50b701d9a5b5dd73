package backheel.platform.telegram;

import backheel.chat.Block;
import backheel.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply as Telegram shows it: HTML of its own making, so that foreign words cannot mark up. */
final class Drawing {
  private static final int NOTE = 200;
  private static final String ELLIPSIS = "\n…";

  private Drawing() {}

  /** One message, or several where the words are too many; none where there are none. */
  static List<Page> pages(Reply reply) {
    var sheets = Cut.sheets(sheet(reply), Cut.MESSAGE);
    var pages = new ArrayList<Page>();
    for (int i = 0; i < sheets.size(); i++) {
      pages.add(page(sheets.get(i), reply, i == 0, i == sheets.size() - 1));
    }
    return List.copyOf(pages);
  }

  /** All in one message, an ellipsis for what has no room; empty where there are no words. */
  static List<Page> onePage(Reply reply) {
    var sheet = sheet(reply);
    var sheets = Cut.sheets(sheet, Cut.MESSAGE);
    if (sheets.size() > 1) {
      sheets = Cut.sheets(sheet, Cut.MESSAGE - ELLIPSIS.length());
      sheets = List.of(sheets.getFirst().between("", ELLIPSIS));
    }
    return sheets.stream().map(only -> page(only, reply, true, true)).toList();
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

  private static Page page(Sheet sheet, Reply reply, boolean first, boolean last) {
    return new Page(
        sheet.html(),
        sheet.words(),
        last ? Keyboard.of(reply.buttons()) : null,
        first && reply.preview() != null && Brush.address(reply.preview()) != null
            ? reply.preview()
            : null);
  }
}
