package backheel.platform.telegram.render;

import backheel.chat.Reply;
import backheel.chat.TextBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A renderer of replies as Telegram HTML, all of it generated here, so that foreign text cannot
 * contain markup.
 */
public final class TelegramRenderer {
  private static final int MAX_NOTE_LENGTH = 200;
  private static final String ELLIPSIS = "\n…";

  private TelegramRenderer() {}

  /**
   * Returns one message, or several where the text is too long; empty where there is nothing to
   * show.
   */
  public static List<TelegramMessage> messages(Reply reply) {
    return TelegramMessageComposer.messages(reply, markedText(reply));
  }

  /**
   * Returns all text in one message, cut with an ellipsis where it is too long; empty where there
   * is none.
   */
  public static List<TelegramMessage> singleMessage(Reply reply) {
    var linkPreview = TelegramMessageComposer.preview(reply);
    return truncated(reply, TextSplitter.MAX_MESSAGE_LENGTH).stream()
        .map(only ->
            TelegramMessage.of(
                only,
                reply.buttons(),
                linkPreview == null ? picturePreview(reply) : linkPreview,
                List.of()))
        .toList();
  }

  /** Returns all text as a caption, cut with an ellipsis where it is too long. */
  public static TelegramMessage caption(Reply reply) {
    var sheets = truncated(reply, TelegramMessageComposer.MAX_CAPTION_LENGTH);
    var words = sheets.isEmpty() ? new MarkedText("", List.of()) : sheets.getFirst();
    return TelegramMessage.of(words, reply.buttons(), null, reply.options().pictures());
  }

  private static List<MarkedText> truncated(Reply reply, int limit) {
    var markedText = markedText(reply);
    var sheets = TextSplitter.split(markedText, limit);
    if (sheets.size() > 1) {
      sheets = TextSplitter.split(markedText, limit - ELLIPSIS.length());
      sheets = List.of(sheets.getFirst().surroundedBy("", ELLIPSIS));
    }
    return sheets;
  }

  private static @Nullable LinkPreview picturePreview(Reply reply) {
    var pictures = reply.options().pictures();
    return pictures.size() == 1 ? LinkPreview.of(pictures.getFirst()) : null;
  }

  /** Returns the text of a passing note, null where it is too long or empty. */
  static @Nullable public String note(Reply reply) {
    var words = markedText(reply).text().strip();
    return words.isEmpty() || words.length() > MAX_NOTE_LENGTH ? null : words;
  }

  public static MarkedText markedText(Reply reply) {
    var markedTextBuilder = new MarkedTextBuilder(reply.rightToLeft());
    TextBlock above = null;
    for (var textBlock : reply.blocks()) {
      markedTextBuilder.append(textBlock, above == null ? "" : gap(above, textBlock));
      above = textBlock;
    }
    return markedTextBuilder.build();
  }

  /**
   * Returns the line feeds between two blocks: related blocks follow directly, all others after an
   * empty line.
   */
  private static String gap(TextBlock above, TextBlock below) {
    boolean together =
        switch (below) {
          case TextBlock.Item item ->
              above instanceof TextBlock.Item before && before.detail().isEmpty();
          case TextBlock.SmallPrint smallPrint ->
              above instanceof TextBlock.SmallPrint || above instanceof TextBlock.Quotation;
          case TextBlock.Heading h -> false;
          case TextBlock.Paragraph p -> false;
          case TextBlock.Quotation q -> false;
          case TextBlock.Collapsed f -> false;
        };
    return together ? "\n" : "\n\n";
  }
}
