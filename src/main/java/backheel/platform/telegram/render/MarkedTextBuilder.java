package backheel.platform.telegram.render;

import backheel.chat.BidiIsolator;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.input.WebAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A builder of marked text from blocks, one below the other. */
final class MarkedTextBuilder {
  private final boolean rightToLeft;
  private final StringBuilder out = new StringBuilder();
  private final List<MarkupSpan> spans = new ArrayList<>();

  /** Flag of a block that quotes another person. */
  private boolean quoted;

  MarkedTextBuilder(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  MarkedText build() {
    return new MarkedText(out.toString(), spans);
  }

  /** Appends a block below the existing ones; a block without text leaves no gap. */
  void append(TextBlock textBlock, String gap) {
    int before = out.length();
    int marksBefore = spans.size();
    if (before > 0) {
      out.append(gap);
    }
    int start = out.length();
    write(textBlock);
    if (out.substring(start).isBlank()) {
      out.setLength(before);
      spans.subList(marksBefore, spans.size()).clear();
    }
  }

  private void write(TextBlock textBlock) {
    quoted = textBlock instanceof TextBlock.Quotation || textBlock instanceof TextBlock.Collapsed;
    switch (textBlock) {
      case TextBlock.Heading(var runs) ->
          withMarkup("<b>", "</b>", () -> writeLine("", runs, Emphasis.BOLD));
      case TextBlock.Paragraph(var runs) -> writeLine("", runs, Emphasis.PLAIN);
      case TextBlock.Quotation(var runs) ->
          withMarkup("<blockquote>", "</blockquote>", () -> writeLine("", runs, Emphasis.PLAIN));
      case TextBlock.Collapsed(var runs) ->
          withMarkup(
              "<blockquote expandable>",
              "</blockquote>",
              () -> writeLine("", runs, Emphasis.PLAIN));
      case TextBlock.SmallPrint(var runs) -> writeSmall(runs);
      case TextBlock.Item(var mark, var runs, var small) -> {
        writeLine(mark.isEmpty() ? "" : TextSanitizer.sanitize(mark) + " ", runs, Emphasis.PLAIN);
        if (!small.isEmpty()) {
          out.append('\n');
          writeSmall(small);
        }
      }
    }
  }

  /** Writes small print: in italics, but plain in Arabic script, which has none. */
  private void writeSmall(List<TextSpan> runs) {
    if (rightToLeft) {
      writeLine("", runs, Emphasis.PLAIN);
    } else {
      withMarkup("<i>", "</i>", () -> writeLine("", runs, Emphasis.ITALIC));
    }
  }

  private void writeLine(String lead, List<TextSpan> runs, Emphasis emphasis) {
    int start = out.length();
    out.append(lead);
    int firstMark = spans.size();
    runs.forEach(textSpan -> writeSpan(textSpan, emphasis));
    // Quoted text keeps its own direction; lists and small print are laid out in the message's own.
    boolean ours = rightToLeft || !lead.isEmpty() || emphasis == Emphasis.ITALIC;
    var mark = ours ? BidiIsolator.markBefore(out.substring(start), rightToLeft) : "";
    if (!mark.isEmpty()) {
      out.insert(start, mark);
      spans.subList(firstMark, spans.size()).replaceAll(m -> m.shiftedBy(1));
    }
  }

  private void writeSpan(TextSpan textSpan, Emphasis emphasis) {
    boolean sentences = textSpan instanceof TextSpan.Plain && !quoted;
    var clean = AutoLinkBlocker.block(TextSanitizer.sanitize(textSpan.text()), sentences);
    var text = BidiIsolator.isolateIfOpposite(clean, rightToLeft);
    Runnable write = () -> out.append(text);
    switch (textSpan) {
      case TextSpan.Plain p -> write.run();
      case TextSpan.Timestamp m -> write.run();
      case TextSpan.Bold b when emphasis != Emphasis.BOLD -> withMarkup("<b>", "</b>", write);
      case TextSpan.Bold b -> write.run();
      case TextSpan.Italic i when emphasis != Emphasis.ITALIC -> withMarkup("<i>", "</i>", write);
      case TextSpan.Italic i -> write.run();
      case TextSpan.Spoiler s -> withMarkup("<tg-spoiler>", "</tg-spoiler>", write);
      case TextSpan.Link(var w, var to) -> {
        var address = webAddress(to);
        if (address == null) {
          write.run();
        } else {
          withMarkup("<a href=\"" + MarkedText.escaped(address) + "\">", "</a>", write);
        }
      }
      case TextSpan.CommandLink(var command) ->
          writeCommand(TextSanitizer.sanitize(command), emphasis);
    }
  }

  /**
   * Writes a command. Telegram sends a tapped command without its argument; as code a tap copies it
   * whole.
   */
  private void writeCommand(String command, Emphasis emphasis) {
    if (rightToLeft) {
      out.append(BidiIsolator.FIRST_STRONG_ISOLATE);
    }
    if (emphasis == Emphasis.PLAIN && command.indexOf(' ') > 0) {
      withMarkup("<code>", "</code>", () -> out.append(command));
    } else {
      out.append(command);
    }
    if (rightToLeft) {
      out.append(BidiIsolator.POP_ISOLATE);
    }
  }

  /** Returns the address in Telegram's form, null where it is not on the web. */
  static @Nullable public String webAddress(URI to) {
    return WebAddress.isWeb(to) ? to.toASCIIString() : null;
  }

  private void withMarkup(String open, String close, Runnable draw) {
    int from = out.length();
    int place = spans.size();
    draw.run();
    if (out.length() > from) {
      spans.add(place, new MarkupSpan(from, out.length(), open, close));
    }
  }
}
