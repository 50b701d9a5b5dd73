package backheel.subscription.template;

import backheel.chat.Block;
import backheel.chat.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lines with marks at their beginnings, put together to blocks. */
final class Sheet {
  private final Line line;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Run> gathered = new ArrayList<>();
  private boolean quoted;
  private int length;

  Sheet(Filling filling) {
    this.line = new Line(filling);
  }

  List<Block> blocks(String text) {
    for (var typed : text.split("\n", -1)) {
      if (length < Template.MOST) {
        add(typed.stripLeading());
      }
    }
    end();
    return List.copyOf(blocks);
  }

  private void add(String typed) {
    if (typed.isBlank()) {
      end();
    } else if (typed.startsWith("# ")) {
      end();
      block(runs(typed.substring(2)), Block.Heading::new);
    } else if (typed.startsWith("- ")) {
      end();
      block(runs(typed.substring(2)), runs -> new Block.Item("•", runs, List.of()));
    } else if (typed.startsWith("> ")) {
      gather(runs(typed.substring(2)), /* quotation= */ true);
    } else {
      gather(runs(typed), /* quotation= */ false);
    }
  }

  /** Plain lines that follow each other are one paragraph, quoted ones one quotation. */
  private void gather(List<Run> runs, boolean quotation) {
    if (quotation != quoted) {
      end();
    }
    quoted = quotation;
    if (isBlank(runs)) {
      return;
    }
    if (!gathered.isEmpty()) {
      gathered.add(new Run.Plain("\n"));
    }
    gathered.addAll(runs);
  }

  private void end() {
    if (!gathered.isEmpty()) {
      var runs = List.copyOf(gathered);
      blocks.add(quoted ? new Block.Quotation(runs) : new Block.Paragraph(runs));
      gathered.clear();
    }
  }

  private void block(List<Run> runs, Function<List<Run>, Block> kind) {
    if (!isBlank(runs)) {
      blocks.add(kind.apply(runs));
    }
  }

  private List<Run> runs(String words) {
    var runs = line.runs(words.strip());
    length += runs.stream().mapToInt(run -> run.words().length()).sum() + 1;
    return runs;
  }

  private static boolean isBlank(List<Run> runs) {
    return runs.stream().allMatch(run -> run.words().isBlank());
  }
}
