package backheel.answer.news;

import java.util.ArrayList;
import java.util.List;

/** The pages of a long text, split between paragraphs, or else between sentences or words. */
final class TextPaginator {
  static final int MAX_PAGE_LENGTH = 3_000;

  private static final String PARAGRAPH_BREAK = "\n\n";

  private TextPaginator() {}

  /**
   * Splits a text into pages of at most {@link #MAX_PAGE_LENGTH} characters; none for an empty
   * text.
   */
  static List<String> of(String text) {
    var pages = new ArrayList<String>();
    var page = new StringBuilder();
    for (var paragraph : text.strip().split("\\n\\s*\\n", -1)) {
      for (var part : parts(paragraph.strip())) {
        if (!page.isEmpty()
            && page.length() + PARAGRAPH_BREAK.length() + part.length() > MAX_PAGE_LENGTH) {
          pages.add(page.toString());
          page.setLength(0);
        }
        page.append(page.isEmpty() || part.isEmpty() ? "" : PARAGRAPH_BREAK).append(part);
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
    while (rest.length() > MAX_PAGE_LENGTH) {
      int end = rest.lastIndexOf(". ", MAX_PAGE_LENGTH - 1);
      end = end > MAX_PAGE_LENGTH / 2 ? end + 1 : rest.lastIndexOf(' ', MAX_PAGE_LENGTH);
      if (end <= 0) {
        end =
            Character.isHighSurrogate(rest.charAt(MAX_PAGE_LENGTH - 1))
                ? MAX_PAGE_LENGTH - 1
                : MAX_PAGE_LENGTH;
      }
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    parts.add(rest);
    return parts;
  }
}
