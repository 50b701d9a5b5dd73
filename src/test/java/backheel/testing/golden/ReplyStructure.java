package backheel.testing.golden;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The structure of a reply: all that is the same in every language, a line for each part. */
final class ReplyStructure {
  private ReplyStructure() {}

  static List<String> of(Reply reply) {
    var lines = new ArrayList<String>();
    lines.add("mode " + reply.mode());
    lines.add("preview " + reply.preview());
    lines.add("pictures " + reply.options().pictures().size());
    reply.blocks().forEach(block -> lines.add(block(block)));
    reply
        .buttons()
        .forEach(row -> lines.add("row " + row.stream().map(ReplyStructure::button).toList()));
    return lines;
  }

  private static String block(TextBlock block) {
    var kind = block.getClass().getSimpleName();
    return switch (block) {
      case TextBlock.Heading(var spans) -> kind + spans(spans);
      case TextBlock.Paragraph(var spans) -> kind + spans(spans);
      case TextBlock.Quotation(var spans) -> kind + spans(spans);
      case TextBlock.Collapsed(var spans) -> kind + spans(spans);
      case TextBlock.SmallPrint(var spans) -> kind + spans(spans);
      case TextBlock.Item(var marker, var spans, var detail) ->
          kind + " " + marker + spans(spans) + (detail.isEmpty() ? "" : " detail" + spans(detail));
    };
  }

  /** Once each and sorted: the order of words within a sentence is the language's own. */
  private static String spans(List<TextSpan> spans) {
    return spans.stream().flatMap(ReplyStructure::span).distinct().sorted().toList().toString();
  }

  private static Stream<String> span(TextSpan span) {
    return switch (span) {
      case TextSpan.Plain p -> Stream.of();
      case TextSpan.Bold b -> Stream.of("bold");
      case TextSpan.Italic i -> Stream.of("italic");
      case TextSpan.Spoiler s -> Stream.of("spoiler");
      case TextSpan.Link(var text, var to) -> Stream.of("link " + to);
      case TextSpan.CommandLink(var text) -> Stream.of(text.split(" ", 2)[0]);
      case TextSpan.Timestamp(var text, var at) -> Stream.of("moment " + at);
    };
  }

  /**
   * Returns a line without that in which languages differ by right: each asks in a chat of its own,
   * so that ids of chats and subscriptions differ, and each is offered cities where it is spoken.
   */
  static String comparable(String line) {
    return line.replaceAll("\\bw\\d+\\b", "w0")
        .replaceAll("\\d{5,}", "00000")
        .replaceAll("(?<=^/settings zone ).+", "CITY");
  }

  private static String button(Button button) {
    return comparable(button.link() == null ? button.action() : button.link().toString());
  }
}
