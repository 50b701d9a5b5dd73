package backheel.message.template;

import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A parser of lines with marks at their beginnings into blocks. */
final class BlockParser {
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<TextSpan> gathered = new ArrayList<>();
  private boolean quoted;
  private int length;

  List<TextBlock> blocks(FilledText text) {
    for (var line : text.lines()) {
      if (length < Template.MAX_RENDERED_LENGTH) {
        add(line.stripLeading());
      }
    }
    end();
    return List.copyOf(blocks);
  }

  private void add(FilledText line) {
    var text = line.text();
    if (text.isBlank()) {
      end();
    } else if (text.startsWith("# ")) {
      end();
      block(spans(line.from(2)), TextBlock.Heading::new);
    } else if (text.startsWith("- ")) {
      end();
      block(spans(line.from(2)), spans -> new TextBlock.Item("•", spans, List.of()));
    } else if (text.startsWith("> ")) {
      gather(spans(line.from(2)), /* quotation= */ true);
    } else {
      gather(spans(line), /* quotation= */ false);
    }
  }

  /** Joins consecutive plain lines into one paragraph, and quoted ones into one quotation. */
  private void gather(List<TextSpan> spans, boolean quotation) {
    if (quotation != quoted) {
      end();
    }
    quoted = quotation;
    if (isBlank(spans)) {
      return;
    }
    if (!gathered.isEmpty()) {
      gathered.add(new TextSpan.Plain("\n"));
    }
    gathered.addAll(spans);
  }

  private void end() {
    if (!gathered.isEmpty()) {
      var spans = List.copyOf(gathered);
      blocks.add(quoted ? new TextBlock.Quotation(spans) : new TextBlock.Paragraph(spans));
      gathered.clear();
    }
  }

  private void block(List<TextSpan> spans, Function<List<TextSpan>, TextBlock> kind) {
    if (!isBlank(spans)) {
      blocks.add(kind.apply(spans));
    }
  }

  private List<TextSpan> spans(FilledText line) {
    var spans = InlineMarkupParser.parse(line.strip());
    length += spans.stream().mapToInt(span -> span.text().length()).sum() + 1;
    return spans;
  }

  private static boolean isBlank(List<TextSpan> spans) {
    return spans.stream().allMatch(span -> span.text().isBlank());
  }
}
