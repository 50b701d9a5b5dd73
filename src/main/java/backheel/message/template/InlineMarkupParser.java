package backheel.message.template;

import backheel.chat.TextSpan;
import backheel.message.template.InlineStyle.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parser of the marks within one line; a mark without a closing one is literal. */
final class InlineMarkupParser {
  private final FilledText line;
  private final String text;
  private final StyledSpanBuilder spans = new StyledSpanBuilder();

  private InlineMarkupParser(FilledText line) {
    this.line = line;
    this.text = line.text();
  }

  static List<TextSpan> parse(FilledText line) {
    return new InlineMarkupParser(line).parse();
  }

  private List<TextSpan> parse() {
    int i = 0;
    while (i < text.length()) {
      if (StyledSpanBuilder.escapes(text, i)) {
        spans.add(line, i + 1);
        i += 2;
        continue;
      }
      int end =
          switch (text.charAt(i)) {
            case '*' -> parseEnclosed(i, "*", Kind.BOLD);
            case '_' -> isWithinAWord(i) ? i : parseEnclosed(i, "_", Kind.ITALIC);
            case '|' -> parseEnclosed(i, "||", Kind.SPOILER);
            case '[' -> parseLink(i);
            default -> i;
          };
      if (end == i) {
        spans.add(line, i);
        end = i + 1;
      }
      i = end;
    }
    return spans.spans();
  }

  /**
   * Parses words between two marks.
   *
   * @return the index behind the closing mark, or {@code at} when there is no enclosed text
   */
  private int parseEnclosed(int at, String mark, Kind kind) {
    int from = at + mark.length();
    if (!text.startsWith(mark, at)) {
      return at;
    }
    int to = closing(from, mark);
    if (to < 0) {
      return at;
    }
    var words = text.substring(from, to);
    // A missing value leaves nothing between its marks; then the marks are dropped too.
    if (!words.isEmpty() && (words.isBlank() || !words.equals(words.strip()))) {
      return at;
    }
    spans.add(line.part(from, to), new InlineStyle(kind, null));
    return to + mark.length();
  }

  private int closing(int from, String mark) {
    int to = text.indexOf(mark, from);
    while (to > from && (text.charAt(to - 1) == '\\' || (mark.equals("_") && isWithinAWord(to)))) {
      to = text.indexOf(mark, to + 1);
    }
    return to;
  }

  /** Returns whether an underscore is within a word, as in snake_case. */
  private boolean isWithinAWord(int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Parses {@code [words](PAGE)}; without a page, the words alone. */
  private int parseLink(int at) {
    int middle = text.indexOf("](", at);
    int to = middle < 0 ? -1 : text.indexOf(')', middle);
    if (to < 0) {
      return at;
    }
    var style = linkTo(line.part(middle + 2, to).strip());
    if (style == null) {
      return at;
    }
    spans.add(line.part(at + 1, middle), style);
    return to + 1;
  }

  /** Returns the style of a link, no style where its page is missing, null where it is not one. */
  private static @Nullable InlineStyle linkTo(FilledText target) {
    if (target.text().isEmpty()) {
      return InlineStyle.NONE;
    }
    return target.text().length() == 1
            && target.valueAt(0).orElse(null) instanceof TemplateValue.Link(var page)
        ? new InlineStyle(Kind.LINK, page)
        : null;
  }
}
