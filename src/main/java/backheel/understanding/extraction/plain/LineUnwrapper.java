package backheel.understanding.extraction.plain;

import java.util.ArrayList;
import java.util.List;

/**
 * A joiner of paragraphs that were broken into lines of a fixed width, as in mails and typed files.
 * Lines of a copied page, each a paragraph or a heading, stay as they are.
 */
final class LineUnwrapper {
  private static final int MIN_LINE_WIDTH = 45;
  private static final int MAX_LINE_WIDTH = 120;

  private LineUnwrapper() {}

  static List<String> unwrap(String text) {
    var unwrapped = new ArrayList<String>();
    var block = new ArrayList<String>();
    text.lines()
        .forEach(line -> {
          if (line.isBlank()) {
            close(block, unwrapped);
          } else {
            block.add(line.strip());
          }
        });
    close(block, unwrapped);
    return unwrapped;
  }

  private static void close(List<String> block, List<String> unwrapped) {
    if (isWrapped(block)) {
      unwrapped.add(String.join(" ", block));
    } else {
      unwrapped.addAll(block);
    }
    block.clear();
  }

  /**
   * Returns whether all lines but the last have a typical width, and a sentence continues from one
   * to the next.
   */
  private static boolean isWrapped(List<String> block) {
    boolean goesOn = false;
    for (int i = 0; i + 1 < block.size(); i++) {
      var line = block.get(i);
      if (line.length() < MIN_LINE_WIDTH || line.length() > MAX_LINE_WIDTH) {
        return false;
      }
      goesOn |=
          !line.matches("(?su).*[.!?:;…\"”»)]$")
              && Character.isLowerCase(block.get(i + 1).codePointAt(0));
    }
    return goesOn;
  }
}
