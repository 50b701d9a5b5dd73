package backheel.subscription.template;

import backheel.subscription.template.Fault.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Looks through a template's braces, and finds the first thing that is wrong with them. */
final class Tags {
  private static final String FORBIDDEN = "{>=&<$*";

  private final String text;
  private final Deque<Part> open = new ArrayDeque<>();

  /** A part that was begun. */
  private record Part(String name, int at) {}

  Tags(String text) {
    this.text = text;
  }

  /** The first fault, null when all is well. */
  @Nullable Fault fault() {
    int from = text.indexOf("{{");
    while (from >= 0) {
      int to = text.indexOf("}}", from + 2);
      int again = text.indexOf("{{", from + 2);
      if (to < 0 || (again >= 0 && again < to && text.charAt(from + 2) != '{')) {
        return fault(Kind.BRACES, from, "", "");
      }
      var inside = text.substring(from + 2, to);
      var fault = tag(from, inside);
      if (fault != null) {
        return fault;
      }
      from = text.indexOf("{{", to + 2);
    }
    return open.isEmpty() ? null : fault(Kind.OPEN, open.getLast().at(), open.getLast().name(), "");
  }

  private @Nullable Fault tag(int at, String inside) {
    char first = inside.isEmpty() ? ' ' : inside.charAt(0);
    if (first == '!') {
      return null;
    }
    if (FORBIDDEN.indexOf(first) >= 0) {
      return fault(Kind.FORBIDDEN, at, shown("{{" + inside + "}}"), "");
    }
    boolean part = first == '#' || first == '^' || first == '/';
    var name = (part ? inside.substring(1) : inside).strip();
    if (name.indexOf('\n') >= 0) {
      return fault(Kind.BRACES, at, "", "");
    }
    boolean here = name.equals(".") && !part && !open.isEmpty();
    if (!here && Variable.called(name).isEmpty()) {
      return fault(Kind.UNKNOWN, at, shown(name), Variable.nearest(name));
    }
    return part ? part(first, name, at) : null;
  }

  private @Nullable Fault part(char first, String name, int at) {
    if (first == '/') {
      if (open.isEmpty() || !open.getLast().name().equals(name)) {
        return fault(Kind.CLOSED, at, name, open.isEmpty() ? "" : open.getLast().name());
      }
      open.removeLast();
      return null;
    }
    if (open.stream().anyMatch(part -> part.name().equals(name))) {
      return fault(Kind.WITHIN, at, name, "");
    }
    open.addLast(new Part(name, at));
    return null;
  }

  private Fault fault(Kind kind, int at, String name, String near) {
    int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    int start = text.lastIndexOf('\n', at - 1) + 1;
    return new Fault(kind, line, text.codePointCount(start, at) + 1, name, near);
  }

  private static String shown(String words) {
    return words.codePointCount(0, words.length()) <= 30
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 30)) + "…";
  }
}
