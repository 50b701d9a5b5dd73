package backheel.platform.discord.render;

import backheel.chat.Reply;
import backheel.chat.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reply laid out over the embeds of one message.
 *
 * @param descriptions at least one, broken between blocks
 * @param footer plain text under everything, pictures too; "" for none
 */
record EmbedTexts(Optional<EmbedTitle> title, List<String> descriptions, String footer) {
  private static final int MAX_DESCRIPTION_LENGTH = 4096;
  private static final int MAX_TOTAL_LENGTH = 6000;
  private static final int MAX_EMBEDS = 10;
  private static final int ELLIPSIS_LENGTH = 2;

  EmbedTexts {
    descriptions = List.copyOf(descriptions);
  }

  static EmbedTexts of(Reply reply, List<TextBlock> blocks, int room, CommandMentions commands) {
    var title =
        !blocks.isEmpty() && blocks.getFirst() instanceof TextBlock.Heading(var runs)
            ? EmbedTitle.of(reply, runs)
            : Optional.<EmbedTitle>empty();
    var rest = title.isPresent() ? blocks.subList(1, blocks.size()) : blocks;
    var footer = EmbedFooterRenderer.of(reply, rest, room);
    rest = footer.isEmpty() ? rest : rest.subList(0, rest.size() - 1);
    var discordMarkdownRenderer = new DiscordMarkdownRenderer(room, reply.rightToLeft(), commands);
    return new EmbedTexts(
        title,
        descriptions(rest, discordMarkdownRenderer, title.isEmpty() && footer.isEmpty()),
        footer);
  }

  private static List<String> descriptions(
      List<TextBlock> blocks, DiscordMarkdownRenderer discordMarkdownRenderer, boolean alone) {
    var pages = new ArrayList<String>();
    var page = new StringBuilder();
    TextBlock before = null;
    for (var textBlock : blocks) {
      var rendered = discordMarkdownRenderer.block(textBlock);
      if (rendered.isBlank()) {
        continue;
      }
      var gap = before == null ? "" : gap(before, textBlock);
      if (!page.isEmpty()
          && page.length() + gap.length() + rendered.length() > MAX_DESCRIPTION_LENGTH) {
        pages.add(page.toString());
        page.setLength(0);
      }
      page.append(page.isEmpty() ? "" : gap).append(rendered);
      before = textBlock;
    }
    if (pages.isEmpty() || !page.isEmpty()) {
      pages.add(page.toString().isBlank() && alone ? "…" : page.toString());
    }
    return pages;
  }

  private static String gap(TextBlock before, TextBlock textBlock) {
    boolean close =
        before instanceof TextBlock.Heading
            || textBlock instanceof TextBlock.SmallPrint
            || (before instanceof TextBlock.Item && textBlock instanceof TextBlock.Item);
    return close ? "\n" : "\n\n";
  }

  boolean fits() {
    int all = title.map(t -> t.words().length()).orElse(0) + footer.length();
    for (var description : descriptions) {
      all += description.length();
      if (description.length() > MAX_DESCRIPTION_LENGTH - ELLIPSIS_LENGTH) {
        return false;
      }
    }
    return all <= MAX_TOTAL_LENGTH - ELLIPSIS_LENGTH && descriptions.size() <= MAX_EMBEDS;
  }

  /** Returns the same with an ellipsis for the part that was cut. */
  EmbedTexts withEllipsis() {
    var longer = new ArrayList<>(descriptions);
    longer.set(longer.size() - 1, longer.getLast() + "\n…");
    return new EmbedTexts(title, longer, footer);
  }
}
