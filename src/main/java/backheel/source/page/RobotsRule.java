package backheel.source.page;

import java.util.List;
import java.util.regex.Pattern;

/** A rule for a path, with {@code *} for anything, matched from its start, or to its end. */
record RobotsRule(List<String> parts, boolean toEnd, int length, boolean allows) {
  private static final Pattern STAR = Pattern.compile("\\*+");

  /** Returns the rule of a line as it is written. */
  static RobotsRule of(String written, boolean allows) {
    boolean toEnd = written.endsWith("$");
    var path = toEnd ? written.substring(0, written.length() - 1) : written;
    return new RobotsRule(List.of(STAR.split(path, -1)), toEnd, written.length(), allows);
  }

  /**
   * Returns whether a path fits. The leftmost fit of each part is the best one, so this takes
   * negligible time.
   */
  boolean fits(String path) {
    if (!path.startsWith(parts.getFirst())) {
      return false;
    }
    int at = parts.getFirst().length();
    for (int i = 1; i < parts.size(); i++) {
      var part = parts.get(i);
      int found = path.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    boolean open = parts.size() > 1 && path.endsWith(parts.getLast());
    return !toEnd || at == path.length() || open;
  }
}
