package backheel.chat;

import java.util.List;

/** A part of a message on one or more lines of its own. */
public sealed interface TextBlock {

  /** The first line of a message, or of a section of it. */
  record Heading(List<TextSpan> spans) implements TextBlock {
    public Heading {
      spans = List.copyOf(spans);
    }
  }

  /** A paragraph of running text. */
  record Paragraph(List<TextSpan> spans) implements TextBlock {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /**
   * An entry of a list.
   *
   * @param marker the text before it, such as {@code 3} or {@code •}
   * @param detail a second line in a subdued style, empty for none
   */
  record Item(String marker, List<TextSpan> spans, List<TextSpan> detail) implements TextBlock {
    public Item {
      spans = List.copyOf(spans);
      detail = List.copyOf(detail);
    }
  }

  /** Another person's words, set apart. */
  record Quotation(List<TextSpan> spans) implements TextBlock {
    public Quotation {
      spans = List.copyOf(spans);
    }
  }

  /** A long quotation, collapsed where a platform supports that. */
  record Collapsed(List<TextSpan> spans) implements TextBlock {
    public Collapsed {
      spans = List.copyOf(spans);
    }
  }

  /** A closing line in a subdued style. */
  record SmallPrint(List<TextSpan> spans) implements TextBlock {
    public SmallPrint {
      spans = List.copyOf(spans);
    }
  }

  /** Returns the block's text without any markup, lines separated by a line feed. */
  default String plainText() {
    return switch (this) {
      case Heading(var runs) -> plainText(runs);
      case Paragraph(var runs) -> plainText(runs);
      case Quotation(var runs) -> plainText(runs);
      case Collapsed(var runs) -> plainText(runs);
      case SmallPrint(var runs) -> plainText(runs);
      case Item(var mark, var runs, var small) ->
          mark + " " + plainText(runs) + (small.isEmpty() ? "" : "\n" + plainText(small));
    };
  }

  private static String plainText(List<TextSpan> runs) {
    var words = new StringBuilder();
    runs.forEach(textSpan -> words.append(textSpan.text()));
    return words.toString();
  }
}
