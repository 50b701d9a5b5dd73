package backheel.platform.telegram;

import backheel.chat.Block;
import backheel.chat.Direction;
import backheel.chat.Run;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws blocks, one below the other, onto a sheet. */
final class Brush {
  private final boolean rightToLeft;
  private final StringBuilder words = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();

  /** Whether what is drawn are words of somebody else. */
  private boolean others;

  Brush(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  Sheet sheet() {
    return new Sheet(words.toString(), marks);
  }

  /** Draws one block below what is there; a block without words leaves no gap. */
  void block(Block block, String gap) {
    int before = words.length();
    int marksBefore = marks.size();
    if (before > 0) {
      words.append(gap);
    }
    int start = words.length();
    draw(block);
    if (words.substring(start).isBlank()) {
      words.setLength(before);
      marks.subList(marksBefore, marks.size()).clear();
    }
  }

  private void draw(Block block) {
    others = block instanceof Block.Quotation || block instanceof Block.Folded;
    switch (block) {
      case Block.Heading(var runs) -> marked("<b>", "</b>", () -> line("", runs, Hand.BOLD));
      case Block.Paragraph(var runs) -> line("", runs, Hand.PLAIN);
      case Block.Quotation(var runs) ->
          marked("<blockquote>", "</blockquote>", () -> line("", runs, Hand.PLAIN));
      case Block.Folded(var runs) ->
          marked("<blockquote expandable>", "</blockquote>", () -> line("", runs, Hand.PLAIN));
      case Block.Small(var runs) -> small(runs);
      case Block.Item(var mark, var runs, var small) -> {
        line(mark.isEmpty() ? "" : CleanWords.of(mark) + " ", runs, Hand.PLAIN);
        if (!small.isEmpty()) {
          words.append('\n');
          small(small);
        }
      }
    }
  }

  /** Arabic letters have no italics: there a small line is a plain one. */
  private void small(List<Run> runs) {
    if (rightToLeft) {
      line("", runs, Hand.PLAIN);
    } else {
      marked("<i>", "</i>", () -> line("", runs, Hand.ITALIC));
    }
  }

  private void line(String lead, List<Run> runs, Hand hand) {
    int start = words.length();
    words.append(lead);
    int firstMark = marks.size();
    runs.forEach(run -> run(run, hand));
    // Words of others keep their own direction; lists and small lines are laid out in ours.
    boolean ours = rightToLeft || !lead.isEmpty() || hand == Hand.ITALIC;
    var mark = ours ? Direction.mark(words.substring(start), rightToLeft) : "";
    if (!mark.isEmpty()) {
      words.insert(start, mark);
      marks.subList(firstMark, marks.size()).replaceAll(m -> m.movedBy(1));
    }
  }

  private void run(Run run, Hand hand) {
    boolean sentences = run instanceof Run.Plain && !others;
    var clean = Unlinked.of(CleanWords.of(run.words()), sentences);
    var text = Direction.isolated(clean, rightToLeft);
    Runnable write = () -> words.append(text);
    switch (run) {
      case Run.Plain p -> write.run();
      case Run.Moment m -> write.run();
      case Run.Bold b when hand != Hand.BOLD -> marked("<b>", "</b>", write);
      case Run.Bold b -> write.run();
      case Run.Italic i when hand != Hand.ITALIC -> marked("<i>", "</i>", write);
      case Run.Italic i -> write.run();
      case Run.Spoiler s -> marked("<tg-spoiler>", "</tg-spoiler>", write);
      case Run.Link(var w, var to) -> {
        var address = address(to);
        if (address == null) {
          write.run();
        } else {
          marked("<a href=\"" + Sheet.escaped(address) + "\">", "</a>", write);
        }
      }
      case Run.Say(var command) -> said(CleanWords.of(command), hand);
    }
  }

  /** Telegram sends a touched command without its argument; as code a touch copies it whole. */
  private void said(String command, Hand hand) {
    if (rightToLeft) {
      words.append(Direction.FIRST_STRONG_ISOLATE);
    }
    if (hand == Hand.PLAIN && command.indexOf(' ') > 0) {
      marked("<code>", "</code>", () -> words.append(command));
    } else {
      words.append(command);
    }
    if (rightToLeft) {
      words.append(Direction.POP_ISOLATE);
    }
  }

  /** The address as Telegram takes it, null where it is not one of the web. */
  static @Nullable String address(URI to) {
    var scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && to.getHost() != null
        ? to.toASCIIString()
        : null;
  }

  private void marked(String open, String close, Runnable draw) {
    int from = words.length();
    int place = marks.size();
    draw.run();
    if (words.length() > from) {
      marks.add(place, new Mark(from, words.length(), open, close));
    }
  }

  /** What the words of a line already look like. */
  private enum Hand {
    PLAIN,
    BOLD,
    ITALIC
  }
}
