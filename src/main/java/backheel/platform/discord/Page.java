package backheel.platform.discord;

import backheel.chat.Block;
import backheel.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reply laid out over the embeds of one message.
 *
 * @param descriptions at least one, broken between blocks
 * @param footer plain words under everything, pictures too; "" for none
 */
record Page(Optional<Title> title, List<String> descriptions, String footer) {
  private static final int LONGEST_DESCRIPTION = 4096;
  private static final int LONGEST_IN_ALL = 6000;
  private static final int MOST_EMBEDS = 10;
  private static final int ROOM_FOR_MORE = 2;

  Page {
    descriptions = List.copyOf(descriptions);
  }

  static Page of(Reply reply, List<Block> blocks, int room, CommandIds commands) {
    var title =
        !blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading(var runs)
            ? Title.of(reply, runs)
            : Optional.<Title>empty();
    var rest = title.isPresent() ? blocks.subList(1, blocks.size()) : blocks;
    var footer = Footer.of(reply, rest, room);
    rest = footer.isEmpty() ? rest : rest.subList(0, rest.size() - 1);
    var markdown = new Markdown(room, reply.rightToLeft(), commands);
    return new Page(title, laid(rest, markdown, title.isEmpty() && footer.isEmpty()), footer);
  }

  private static List<String> laid(List<Block> blocks, Markdown markdown, boolean alone) {
    var pages = new ArrayList<String>();
    var page = new StringBuilder();
    Block before = null;
    for (var block : blocks) {
      var drawn = markdown.block(block);
      if (drawn.isBlank()) {
        continue;
      }
      var gap = before == null ? "" : gap(before, block);
      if (!page.isEmpty() && page.length() + gap.length() + drawn.length() > LONGEST_DESCRIPTION) {
        pages.add(page.toString());
        page.setLength(0);
      }
      page.append(page.isEmpty() ? "" : gap).append(drawn);
      before = block;
    }
    if (pages.isEmpty() || !page.isEmpty()) {
      pages.add(page.toString().isBlank() && alone ? "…" : page.toString());
    }
    return pages;
  }

  private static String gap(Block before, Block block) {
    boolean close =
        before instanceof Block.Heading
            || block instanceof Block.Small
            || (before instanceof Block.Item && block instanceof Block.Item);
    return close ? "\n" : "\n\n";
  }

  boolean fits() {
    int all = title.map(t -> t.words().length()).orElse(0) + footer.length();
    for (var description : descriptions) {
      all += description.length();
      if (description.length() > LONGEST_DESCRIPTION - ROOM_FOR_MORE) {
        return false;
      }
    }
    return all <= LONGEST_IN_ALL - ROOM_FOR_MORE && descriptions.size() <= MOST_EMBEDS;
  }

  /** The same, saying that there was more. */
  Page withMore() {
    var longer = new ArrayList<>(descriptions);
    longer.set(longer.size() - 1, longer.getLast() + "\n…");
    return new Page(title, longer, footer);
  }
}
