package backheel.platform.discord.render;

import backheel.chat.BidiIsolator;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import java.util.List;

/**
 * A renderer of blocks as Discord's Markdown.
 *
 * @param maxSpanLength maximum length of a span's text; a longer one is cut at a word, and keeps
 *     its link
 * @param rightToLeft whether lines are Arabic
 * @param commands the commands that can be mentioned
 */
record DiscordMarkdownRenderer(int maxSpanLength, boolean rightToLeft, CommandMentions commands) {
  /**
   * Maximum length of collapsed text, which Discord cannot fold: enough of another's words beside a
   * link.
   */
  private static final int MAX_COLLAPSED_LENGTH = 700;

  private static final String LIST = "list";

  String block(TextBlock textBlock) {
    return switch (textBlock) {
      case TextBlock.Heading(var runs) ->
          words(runs).isBlank() ? "" : line("**", withoutBold(runs)) + "**";
      case TextBlock.Paragraph(var runs) -> line("", runs);
      case TextBlock.Quotation(var runs) -> quoted(runs);
      case TextBlock.Collapsed(var runs) ->
          new DiscordMarkdownRenderer(
                  Math.min(maxSpanLength, MAX_COLLAPSED_LENGTH), rightToLeft, commands)
              .quoted(runs);
      case TextBlock.SmallPrint(var runs) -> line("-# ", runs);
      case TextBlock.Item(var mark, var runs, var small) ->
          start(LIST, mark + words(runs))
              + MarkdownEscaper.escapeLine(mark).replace(".", "\\.")
              + " "
              + runs(runs).replace('\n', ' ')
              + (small.isEmpty() ? "" : "\n" + line("-# ", small));
    };
  }

  /**
   * Returns the spans without bold, for text that is bold already: four asterisks would be shown.
   */
  private static List<TextSpan> withoutBold(List<TextSpan> runs) {
    return runs.stream()
        .map(textSpan ->
            textSpan instanceof TextSpan.Bold(var words) ? new TextSpan.Plain(words) : textSpan)
        .toList();
  }

  /** Returns a quotation, each line of which needs its own marker. */
  private String quoted(List<TextSpan> runs) {
    return start("> ", words(runs)) + runs(runs).strip().replace("\n", "\n> ");
  }

  private String line(String markup, List<TextSpan> runs) {
    var rendered = runs(runs).strip();
    // Bold and small print end with the line; a paragraph may have several.
    return start(markup, words(runs)) + (markup.isEmpty() ? rendered : rendered.replace('\n', ' '));
  }

  /**
   * Returns a line's beginning. Quoted text keeps its own direction; lists and small print are laid
   * out in the message's own.
   */
  private String start(String markup, String words) {
    boolean ours = markup.equals("-# ") || markup.equals(LIST);
    var shown = markup.equals(LIST) ? "" : markup;
    return rightToLeft
        ? shown + BidiIsolator.markBefore(words, true)
        : shown + (ours ? BidiIsolator.markBefore(words, false) : "");
  }

  private String runs(List<TextSpan> runs) {
    var rendered = new StringBuilder();
    runs.forEach(textSpan -> rendered.append(run(textSpan)));
    return rendered.toString();
  }

  private String run(TextSpan textSpan) {
    var words =
        BidiIsolator.isolateIfOpposite(
            TextTruncation.truncate(textSpan.text(), maxSpanLength), rightToLeft);
    return switch (textSpan) {
      case TextSpan.Plain plain -> MarkdownEscaper.escape(words);
      case TextSpan.Bold bold -> wrapped("**", words);
      case TextSpan.Italic italic -> wrapped("*", words);
      case TextSpan.Spoiler spoiler -> wrapped("||", words);
      case TextSpan.Link link ->
          MarkdownEscaper.address(link.to())
              .filter(address -> !words.isBlank())
              .map(address -> "[" + MarkdownEscaper.escapeLine(words) + "](<" + address + ">)")
              .orElseGet(() -> MarkdownEscaper.escapeLine(words));
      case TextSpan.CommandLink(var command) ->
          rightToLeft ? BidiIsolator.isolate(commands.mention(command)) : commands.mention(command);
      case TextSpan.Timestamp timestamp -> {
        var time = "<t:" + timestamp.at().getEpochSecond() + ":R>";
        // Discord writes times in its own languages, none of which runs from right to left.
        yield rightToLeft ? BidiIsolator.isolate(time) : time;
      }
    };
  }

  /**
   * Wraps text in markup. Blanks stay outside, since Discord does not format {@code ** word **}.
   */
  private static String wrapped(String mark, String words) {
    var core = MarkdownEscaper.escapeLine(words.strip());
    if (core.isEmpty()) {
      return words;
    }
    int from = words.indexOf(words.strip());
    return words.substring(0, from)
        + mark
        + core
        + mark
        + words.substring(from + words.strip().length());
  }

  private static String words(List<TextSpan> runs) {
    var words = new StringBuilder();
    runs.forEach(textSpan -> words.append(textSpan.text()));
    return words.toString();
  }
}
