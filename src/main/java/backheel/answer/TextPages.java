package backheel.answer;

import java.util.ArrayList;
import java.util.List;

/** A long text in pages, parted between paragraphs, or else between sentences or words. */
final class TextPages {
  static final int LONGEST = 3_000;

  private static final String BETWEEN = "\n\n";

  private TextPages() {}

  /** Its pages of at most {@link #LONGEST} characters; none of an empty text. */
  static List<String> of(String text) {
    var pages = new ArrayList<String>();
    var page = new StringBuilder();
    for (var paragraph : text.strip().split("\\n\\s*\\n", -1)) {
      for (var part : parts(paragraph.strip())) {
        if (!page.isEmpty() && page.length() + BETWEEN.length() + part.length() > LONGEST) {
          pages.add(page.toString());
          page.setLength(0);
        }
        page.append(page.isEmpty() || part.isEmpty() ? "" : BETWEEN).append(part);
      }
    }
    if (!page.isEmpty()) {
      pages.add(page.toString());
    }
    return List.copyOf(pages);
  }

  private static List<String> parts(String paragraph) {
    var parts = new ArrayList<String>();
    var rest = paragraph;
    while (rest.length() > LONGEST) {
      int end = rest.lastIndexOf(". ", LONGEST - 1);
      end = end > LONGEST / 2 ? end + 1 : rest.lastIndexOf(' ', LONGEST);
      if (end <= 0) {
        end = Character.isHighSurrogate(rest.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      }
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    parts.add(rest);
    return parts;
  }
}
