package backheel.message.template;

import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A parser of lines with marks at their beginnings into blocks. */
final class BlockParser {
  private final InlineMarkupParser inlineMarkupParser;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<TextSpan> gathered = new ArrayList<>();
  private boolean quoted;
  private int length;

  BlockParser(TemplateValues templateValues) {
    this.inlineMarkupParser = new InlineMarkupParser(templateValues);
  }

  List<TextBlock> blocks(String text) {
    for (var typed : text.split("\n", -1)) {
      if (length < Template.MAX_RENDERED_LENGTH) {
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
      block(runs(typed.substring(2)), TextBlock.Heading::new);
    } else if (typed.startsWith("- ")) {
      end();
      block(runs(typed.substring(2)), runs -> new TextBlock.Item("•", runs, List.of()));
    } else if (typed.startsWith("> ")) {
      gather(runs(typed.substring(2)), /* quotation= */ true);
    } else {
      gather(runs(typed), /* quotation= */ false);
    }
  }

  /** Joins consecutive plain lines into one paragraph, and quoted ones into one quotation. */
  private void gather(List<TextSpan> runs, boolean quotation) {
    if (quotation != quoted) {
      end();
    }
    quoted = quotation;
    if (isBlank(runs)) {
      return;
    }
    if (!gathered.isEmpty()) {
      gathered.add(new TextSpan.Plain("\n"));
    }
    gathered.addAll(runs);
  }

  private void end() {
    if (!gathered.isEmpty()) {
      var runs = List.copyOf(gathered);
      blocks.add(quoted ? new TextBlock.Quotation(runs) : new TextBlock.Paragraph(runs));
      gathered.clear();
    }
  }

  private void block(List<TextSpan> runs, Function<List<TextSpan>, TextBlock> kind) {
    if (!isBlank(runs)) {
      blocks.add(kind.apply(runs));
    }
  }

  private List<TextSpan> runs(String words) {
    var runs = inlineMarkupParser.runs(words.strip());
    length += runs.stream().mapToInt(textSpan -> textSpan.text().length()).sum() + 1;
    return runs;
  }

  private static boolean isBlank(List<TextSpan> runs) {
    return runs.stream().allMatch(textSpan -> textSpan.text().isBlank());
  }
}
