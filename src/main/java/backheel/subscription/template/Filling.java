package backheel.subscription.template;

import backheel.chat.Run;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The values that letters of private use stand for, and how they look within a mark. */
record Filling(List<Value> values) {
  private static final char FIRST = '\uE000';
  private static final int MOST = 1_000;

  /** Keeps a value; the letter that stands for it. */
  static String letter(List<Value> values, Value value) {
    if (values.size() >= MOST) {
      return "";
    }
    values.add(value);
    return Character.toString((char) (FIRST + values.size() - 1));
  }

  static boolean isLetter(char c) {
    return c >= FIRST && c < FIRST + MOST;
  }

  /** Where a letter leads, if it stands for a page. */
  Optional<URI> page(char letter) {
    return value(letter) instanceof Value.Page(var to) ? Optional.of(to) : Optional.empty();
  }

  private Value value(char letter) {
    return values.get(letter - FIRST);
  }

  /** Words of the template itself, with letters among them, as they look within a mark. */
  List<Run> runs(String words, Mark mark) {
    var runs = new ArrayList<Run>();
    var own = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isLetter(c) && c - FIRST < values.size()) {
        flush(own, mark, runs);
        value(value(c), mark, runs);
      } else {
        own.append(c);
      }
    }
    flush(own, mark, runs);
    return runs;
  }

  private static void flush(StringBuilder own, Mark mark, List<Run> runs) {
    if (!own.isEmpty()) {
      runs.add(mark.over(own.toString()));
      own.setLength(0);
    }
  }

  private static void value(Value value, Mark mark, List<Run> runs) {
    switch (value) {
      case Value.Words(var all) -> all.forEach(run -> runs.add(mark.over(run)));
      case Value.Page(var to) -> {
        var host = Objects.requireNonNullElse(to.getHost(), "");
        runs.add(mark.over(new Run.Link(host.isEmpty() ? "↗" : host, to)));
      }
      case Value.Several several -> {} // Mustache hands over one after the other
    }
  }
}
