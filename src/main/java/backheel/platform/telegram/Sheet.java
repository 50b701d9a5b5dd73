package backheel.platform.telegram;

import java.util.ArrayDeque;
import java.util.List;

/**
 * Words with markup over them, counted as Telegram counts: UTF-16 units after the markup is taken
 * away. A part of a sheet carries its share of the markup, so that cutting never breaks a tag.
 *
 * @param marks properly nested, in the order of their starts, outer before inner
 */
record Sheet(String words, List<Mark> marks) {
  Sheet {
    marks = List.copyOf(marks);
  }

  int length() {
    return words.length();
  }

  Sheet part(int from, int to) {
    var within =
        marks.stream().map(mark -> mark.within(from, to)).filter(mark -> !mark.isEmpty()).toList();
    return new Sheet(words.substring(from, to), within);
  }

  /** This sheet with plain words before and after it. */
  Sheet between(String before, String after) {
    if (before.isEmpty() && after.isEmpty()) {
      return this;
    }
    return new Sheet(
        before + words + after, marks.stream().map(mark -> mark.movedBy(before.length())).toList());
  }

  String html() {
    var html = new StringBuilder(words.length() + 32 * marks.size());
    var open = new ArrayDeque<Mark>();
    int next = 0;
    for (int i = 0; i <= words.length(); i++) {
      while (!open.isEmpty() && open.peek().to() == i) {
        html.append(open.pop().close());
      }
      while (next < marks.size() && marks.get(next).from() == i) {
        open.push(marks.get(next));
        html.append(marks.get(next).open());
        next++;
      }
      if (i < words.length()) {
        escape(words.charAt(i), html);
      }
    }
    return html.toString();
  }

  static String escaped(String words) {
    var html = new StringBuilder(words.length() + 16);
    words.chars().forEach(c -> escape((char) c, html));
    return html.toString();
  }

  private static void escape(char c, StringBuilder html) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      default -> html.append(c);
    }
  }
}
