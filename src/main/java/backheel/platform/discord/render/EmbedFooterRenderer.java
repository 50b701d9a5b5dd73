package backheel.platform.discord.render;

import backheel.chat.BidiIsolator;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import java.util.List;

/** The footer of an embed from the closing line, for which Discord allows plain text only. */
final class EmbedFooterRenderer {
  private static final int MAX_FOOTER_LENGTH = 2000;

  private EmbedFooterRenderer() {}

  /**
   * Returns the last block's text, "" where it is no closing line or has a link, a time, or a
   * spoiler.
   */
  static String of(Reply reply, List<TextBlock> blocks, int room) {
    if (blocks.isEmpty()
        || !(blocks.getLast() instanceof TextBlock.SmallPrint(var runs))
        || !runs.stream().allMatch(EmbedFooterRenderer::isPlain)) {
      return "";
    }
    var words = MarkdownEscaper.plainLine(blocks.getLast().plainText());
    var cut = TextTruncation.truncate(words, Math.min(room, MAX_FOOTER_LENGTH));
    if (cut.isEmpty()) {
      return cut;
    }
    return BidiIsolator.markBefore(cut, reply.rightToLeft()) + cut;
  }

  private static boolean isPlain(TextSpan textSpan) {
    return switch (textSpan) {
      case TextSpan.Plain plain -> true;
      case TextSpan.Bold bold -> true;
      case TextSpan.Italic italic -> true;
      case TextSpan.Spoiler spoiler -> false;
      case TextSpan.Link link -> false;
      case TextSpan.CommandLink commandLink -> false;
      case TextSpan.Timestamp timestamp -> false;
    };
  }
}
