package backheel.message.template;

import backheel.chat.TextSpan;
import backheel.message.template.InlineStyle.Kind;
import java.util.ArrayList;
import java.util.List;

/** A parser of the marks within one line; a mark without a closing one is literal. */
final class InlineMarkupParser {
  private static final String ESCAPABLE = "*_|[]()#>-\\";

  private final TemplateValues templateValues;

  InlineMarkupParser(TemplateValues templateValues) {
    this.templateValues = templateValues;
  }

  List<TextSpan> runs(String line) {
    var runs = new ArrayList<TextSpan>();
    var plain = new StringBuilder();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length() && ESCAPABLE.indexOf(line.charAt(i + 1)) >= 0) {
        plain.append(line.charAt(i + 1));
        i += 2;
        continue;
      }
      int end =
          switch (c) {
            case '*' -> parseEnclosed(line, i, "*", Kind.BOLD, plain, runs);
            case '_' ->
                isWithinAWord(line, i) ? i : parseEnclosed(line, i, "_", Kind.ITALIC, plain, runs);
            case '|' -> parseEnclosed(line, i, "||", Kind.SPOILER, plain, runs);
            case '[' -> parseLink(line, i, plain, runs);
            default -> i;
          };
      if (end == i) {
        plain.append(c);
        end = i + 1;
      }
      i = end;
    }
    runs.addAll(templateValues.runs(plain.toString(), InlineStyle.NONE));
    return runs;
  }

  /**
   * Parses words between two marks.
   *
   * @return the index behind the closing mark, or {@code at} when there is no enclosed text
   */
  private int parseEnclosed(
      String line, int at, String mark, Kind kind, StringBuilder plain, List<TextSpan> runs) {
    int from = at + mark.length();
    if (!line.startsWith(mark, at)) {
      return at;
    }
    int to = closing(line, from, mark);
    if (to < 0) {
      return at;
    }
    var words = line.substring(from, to);
    // A missing value leaves nothing between its marks; then the marks are dropped too.
    if (!words.isEmpty() && (words.isBlank() || !words.equals(words.strip()))) {
      return at;
    }
    flush(plain, runs);
    runs.addAll(templateValues.runs(unescaped(words), new InlineStyle(kind, null)));
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

  /** Returns whether an underscore is within a word, as in snake_case. */
  private static boolean isWithinAWord(String line, int at) {
    return at > 0
        && at + 1 < line.length()
        && Character.isLetterOrDigit(line.charAt(at - 1))
        && Character.isLetterOrDigit(line.charAt(at + 1));
  }

  /** Parses {@code [words](PAGE)}; without a page, the words alone. */
  private int parseLink(String line, int at, StringBuilder plain, List<TextSpan> runs) {
    int middle = line.indexOf("](", at);
    int to = middle < 0 ? -1 : line.indexOf(')', middle);
    if (to < 0) {
      return at;
    }
    var target = line.substring(middle + 2, to).strip();
    var page =
        target.length() == 1 && TemplateValues.isLetter(target.charAt(0))
            ? templateValues.page(target.charAt(0))
            : java.util.Optional.<java.net.URI>empty();
    if (page.isEmpty() && !target.isEmpty()) {
      return at;
    }
    flush(plain, runs);
    var words = unescaped(line.substring(at + 1, middle));
    runs.addAll(
        templateValues.runs(
            words, page.map(p -> new InlineStyle(Kind.LINK, p)).orElse(InlineStyle.NONE)));
    return to + 1;
  }

  private void flush(StringBuilder plain, List<TextSpan> runs) {
    runs.addAll(templateValues.runs(plain.toString(), InlineStyle.NONE));
    plain.setLength(0);
  }

  private static String unescaped(String words) {
    var bare = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      boolean escapes =
          words.charAt(i) == '\\'
              && i + 1 < words.length()
              && ESCAPABLE.indexOf(words.charAt(i + 1)) >= 0;
      bare.append(words.charAt(escapes ? ++i : i));
    }
    return bare.toString();
  }
}
