package backheel.testing.patterns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Takes a regular expression apart, as Java writes them. */
final class ShapeReader {
  private static final Shape NOTHING = new Shape.Row(List.of());
  private static final String TYPICAL =
      "aAzZbhéÀñßſزاهَ٣109 \t\n\u00a0-–—'’‘\"“”«».,:;!?()[]{}<>/\\|@#&=+*_%$~^…·•،؛؟\u0301лЛ中한\u0001";

  private final String source;
  private final String flags;
  private final int compiled;
  private int at;

  private ShapeReader(Pattern pattern) {
    source = pattern.pattern();
    compiled = pattern.flags() & ~(Pattern.LITERAL | Pattern.COMMENTS);
    var leading = source.startsWith("(?") ? source.indexOf(')') : -1;
    flags =
        leading > 0 && source.substring(2, leading).chars().allMatch(Character::isLetter)
            ? source.substring(0, leading + 1)
            : "";
  }

  static Shape read(Pattern pattern) {
    return new ShapeReader(pattern).choice();
  }

  private Shape choice() {
    var parts = new ArrayList<Shape>();
    parts.add(row());
    while (at < source.length() && source.charAt(at) == '|') {
      at++;
      parts.add(row());
    }
    return parts.size() == 1 ? parts.get(0) : new Shape.Choice(parts);
  }

  private Shape row() {
    var parts = new ArrayList<Shape>();
    while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
      parts.add(repeated(atom()));
    }
    return parts.size() == 1 ? parts.get(0) : new Shape.Row(parts);
  }

  private Shape repeated(Shape part) {
    if (at >= source.length()) {
      return part;
    }
    int least = 0;
    int most = Integer.MAX_VALUE;
    switch (source.charAt(at)) {
      case '*' -> at++;
      case '+' -> {
        least = 1;
        at++;
      }
      case '?' -> {
        most = 1;
        at++;
      }
      case '{' -> {
        int end = source.indexOf('}', at);
        var bounds = source.substring(at + 1, end).split(",", 2);
        least = Integer.parseInt(bounds[0]);
        most =
            bounds.length == 1
                ? least
                : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
        at = end + 1;
      }
      default -> {
        return part;
      }
    }
    if (at < source.length() && (source.charAt(at) == '+' || source.charAt(at) == '?')) {
      at++;
    }
    return new Shape.Again(part, least, most);
  }

  private Shape atom() {
    return switch (source.charAt(at)) {
      case '(' -> group();
      case '[' -> one(bracketed());
      case '\\' -> escaped();
      case '^', '$' -> {
        at++;
        yield NOTHING;
      }
      default -> {
        int width = Character.charCount(source.codePointAt(at));
        at += width;
        yield one(source.substring(at - width, at));
      }
    };
  }

  private Shape group() {
    at++;
    boolean ahead = false;
    boolean behind = false;
    if (source.startsWith("?", at)) {
      at++;
      ahead = source.startsWith("=", at) || source.startsWith("!", at);
      behind = source.startsWith("<=", at) || source.startsWith("<!", at);
      if (ahead || behind) {
        at += ahead ? 1 : 2;
      } else if (source.startsWith("<", at)) {
        at = source.indexOf('>', at) + 1;
      } else {
        while (Character.isLetter(source.charAt(at)) || source.charAt(at) == '-') {
          at++;
        }
        if (source.charAt(at++) == ')') {
          return NOTHING;
        }
      }
    }
    var inner = choice();
    at++;
    return ahead ? new Shape.Ahead(inner) : behind ? NOTHING : inner;
  }

  private String bracketed() {
    int start = at;
    int depth = 0;
    do {
      switch (source.charAt(at)) {
        case '\\' -> at++;
        case '[' -> depth++;
        case ']' -> depth--;
        default -> {}
      }
      at++;
    } while (depth > 0);
    return source.substring(start, at);
  }

  private Shape escaped() {
    int start = at;
    char kind = source.charAt(at + 1);
    at += 2;
    if (kind == 'Q') {
      int end = source.indexOf("\\E", at);
      var quoted = source.substring(at, end < 0 ? source.length() : end);
      at = end < 0 ? source.length() : end + 2;
      return new Shape.One(List.of(quoted));
    }
    if ("bBAzZGE".indexOf(kind) >= 0 || Character.isDigit(kind)) {
      return NOTHING;
    }
    if (kind == 'k') {
      at = source.indexOf('>', at) + 1;
      return NOTHING;
    }
    if ("pPxN".indexOf(kind) >= 0 && source.startsWith("{", at)) {
      at = source.indexOf('}', at) + 1;
    } else if (kind == 'p' || kind == 'P') {
      at++;
    } else if (kind == 'x') {
      at += 2;
    } else if (kind == 'u') {
      at += 4;
    }
    return one(source.substring(start, at));
  }

  /** The characters out of a typical few, and out of those written here, that this part takes. */
  private Shape one(String part) {
    try {
      var pattern = Pattern.compile(flags + part, compiled);
      var choices = new LinkedHashSet<String>();
      (part + TYPICAL)
          .codePoints()
          .mapToObj(Character::toString)
          .filter(c -> pattern.matcher(c).matches())
          .forEach(choices::add);
      return new Shape.One(choices.stream().limit(24).toList());
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("Cannot read " + part + " of " + source, e);
    }
  }
}
