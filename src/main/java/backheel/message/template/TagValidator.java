package backheel.message.template;

import backheel.message.template.TemplateError.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A validator of the tags in a template, which reports the first error. */
final class TagValidator {
  private static final String FORBIDDEN = "{>=&<$*";

  private final String text;
  private final Deque<OpenSection> open = new ArrayDeque<>();

  TagValidator(String text) {
    this.text = text;
  }

  /** Returns the first error, null when there is none. */
  @Nullable TemplateError error() {
    int from = text.indexOf("{{");
    while (from >= 0) {
      int to = text.indexOf("}}", from + 2);
      int again = text.indexOf("{{", from + 2);
      if (to < 0 || (again >= 0 && again < to && text.charAt(from + 2) != '{')) {
        return error(Kind.BRACES, from, "", "");
      }
      var inside = text.substring(from + 2, to);
      var templateError = checkTag(from, inside);
      if (templateError != null) {
        return templateError;
      }
      from = text.indexOf("{{", to + 2);
    }
    return open.isEmpty() ? null : error(Kind.OPEN, open.getLast().at(), open.getLast().name(), "");
  }

  private @Nullable TemplateError checkTag(int at, String inside) {
    char first = inside.isEmpty() ? ' ' : inside.charAt(0);
    if (first == '!') {
      return null;
    }
    if (FORBIDDEN.indexOf(first) >= 0) {
      return error(Kind.FORBIDDEN, at, shown("{{" + inside + "}}"), "");
    }
    boolean part = first == '#' || first == '^' || first == '/';
    var name = (part ? inside.substring(1) : inside).strip();
    if (name.indexOf('\n') >= 0) {
      return error(Kind.BRACES, at, "", "");
    }
    boolean here = name.equals(".") && !part && !open.isEmpty();
    if (!here && TemplateVariable.find(name).isEmpty()) {
      return error(Kind.UNKNOWN, at, shown(name), TemplateVariable.nearest(name));
    }
    return part ? checkSection(first, name, at) : null;
  }

  private @Nullable TemplateError checkSection(char first, String name, int at) {
    if (first == '/') {
      if (open.isEmpty() || !open.getLast().name().equals(name)) {
        return error(Kind.CLOSED, at, name, open.isEmpty() ? "" : open.getLast().name());
      }
      open.removeLast();
      return null;
    }
    if (open.stream().anyMatch(section -> section.name().equals(name))) {
      return error(Kind.WITHIN, at, name, "");
    }
    open.addLast(new OpenSection(name, at));
    return null;
  }

  private TemplateError error(Kind kind, int at, String name, String near) {
    int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    int start = text.lastIndexOf('\n', at - 1) + 1;
    return new TemplateError(kind, line, text.codePointCount(start, at) + 1, name, near);
  }

  private static String shown(String words) {
    return words.codePointCount(0, words.length()) <= 30
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 30)) + "…";
  }
}
