package backheel.chat;

import java.util.List;

/** A part of a message with a line, or lines, of its own. */
public sealed interface Block {

  /** The first line of a message, or of a part of it. */
  record Heading(List<Run> runs) implements Block {
    public Heading {
      runs = List.copyOf(runs);
    }
  }

  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /**
   * One entry of a list.
   *
   * @param mark what stands before it, such as {@code 3} or {@code •}
   * @param small a quieter second line, empty for none
   */
  record Item(String mark, List<Run> runs, List<Run> small) implements Block {
    public Item {
      runs = List.copyOf(runs);
      small = List.copyOf(small);
    }
  }

  /** Words of somebody else, set apart. */
  record Quotation(List<Run> runs) implements Block {
    public Quotation {
      runs = List.copyOf(runs);
    }
  }

  /** Many words of somebody else, folded up where a platform can do that. */
  record Folded(List<Run> runs) implements Block {
    public Folded {
      runs = List.copyOf(runs);
    }
  }

  /** A quieter closing line. */
  record Small(List<Run> runs) implements Block {
    public Small {
      runs = List.copyOf(runs);
    }
  }

  /** The words of the block without any markup, lines parted by a line feed. */
  default String words() {
    return switch (this) {
      case Heading(var runs) -> words(runs);
      case Paragraph(var runs) -> words(runs);
      case Quotation(var runs) -> words(runs);
      case Folded(var runs) -> words(runs);
      case Small(var runs) -> words(runs);
      case Item(var mark, var runs, var small) ->
          mark + " " + words(runs) + (small.isEmpty() ? "" : "\n" + words(small));
    };
  }

  private static String words(List<Run> runs) {
    var words = new StringBuilder();
    runs.forEach(run -> words.append(run.words()));
    return words.toString();
  }
}
