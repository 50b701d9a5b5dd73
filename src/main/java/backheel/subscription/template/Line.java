package backheel.subscription.template;

import backheel.chat.Run;
import backheel.subscription.template.Mark.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the marks within one line; a mark that nothing closes stands for itself. */
final class Line {
  private static final String MARKS = "*_|[]()#>-\\";

  private final Filling filling;

  Line(Filling filling) {
    this.filling = filling;
  }

  List<Run> runs(String line) {
    var runs = new ArrayList<Run>();
    var plain = new StringBuilder();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length() && MARKS.indexOf(line.charAt(i + 1)) >= 0) {
        plain.append(line.charAt(i + 1));
        i += 2;
        continue;
      }
      int end =
          switch (c) {
            case '*' -> around(line, i, "*", Kind.BOLD, plain, runs);
            case '_' -> isWithinAWord(line, i) ? i : around(line, i, "_", Kind.ITALIC, plain, runs);
            case '|' -> around(line, i, "||", Kind.SPOILER, plain, runs);
            case '[' -> link(line, i, plain, runs);
            default -> i;
          };
      if (end == i) {
        plain.append(c);
        end = i + 1;
      }
      i = end;
    }
    runs.addAll(filling.runs(plain.toString(), Mark.NONE));
    return runs;
  }

  /** Reads words between two marks; where they end, or where they began when they are none. */
  private int around(
      String line, int at, String mark, Kind kind, StringBuilder plain, List<Run> runs) {
    int from = at + mark.length();
    if (!line.startsWith(mark, at)) {
      return at;
    }
    int to = closing(line, from, mark);
    if (to < 0) {
      return at;
    }
    var words = line.substring(from, to);
    // A value that is missing leaves nothing between its marks, and so nothing of them.
    if (!words.isEmpty() && (words.isBlank() || !words.equals(words.strip()))) {
      return at;
    }
    flush(plain, runs);
    runs.addAll(filling.runs(unescaped(words), new Mark(kind, null)));
    return to + mark.length();
  }

  private static int closing(String line, int from, String mark) {
    int to = line.indexOf(mark, from);
    while (to > from
        && (line.charAt(to - 1) == '\\' || (mark.equals("_") && isWithinAWord(line, to)))) {
      to = line.indexOf(mark, to + 1);
    }
    return to;
  }

  /** As in snake_case. */
  private static boolean isWithinAWord(String line, int at) {
    return at > 0
        && at + 1 < line.length()
        && Character.isLetterOrDigit(line.charAt(at - 1))
        && Character.isLetterOrDigit(line.charAt(at + 1));
  }

  /** {@code [words](PAGE)}; without a page the words alone. */
  private int link(String line, int at, StringBuilder plain, List<Run> runs) {
    int middle = line.indexOf("](", at);
    int to = middle < 0 ? -1 : line.indexOf(')', middle);
    if (to < 0) {
      return at;
    }
    var target = line.substring(middle + 2, to).strip();
    var page =
        target.length() == 1 && Filling.isLetter(target.charAt(0))
            ? filling.page(target.charAt(0))
            : java.util.Optional.<java.net.URI>empty();
    if (page.isEmpty() && !target.isEmpty()) {
      return at;
    }
    flush(plain, runs);
    var words = unescaped(line.substring(at + 1, middle));
    runs.addAll(filling.runs(words, page.map(p -> new Mark(Kind.LINK, p)).orElse(Mark.NONE)));
    return to + 1;
  }

  private void flush(StringBuilder plain, List<Run> runs) {
    runs.addAll(filling.runs(plain.toString(), Mark.NONE));
    plain.setLength(0);
  }

  private static String unescaped(String words) {
    var bare = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      boolean escapes =
          words.charAt(i) == '\\'
              && i + 1 < words.length()
              && MARKS.indexOf(words.charAt(i + 1)) >= 0;
      bare.append(words.charAt(escapes ? ++i : i));
    }
    return bare.toString();
  }
}
