package backheel.input;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern for the path of an address, as robots.txt writes it (RFC 9309): {@code *} stands for
 * anything, and it is matched from the path's start, or to its end after a {@code $}.
 */
public record PathPattern(List<String> parts, boolean toEnd) {
  private static final Pattern STAR = Pattern.compile("\\*+");

  /** Returns the pattern that is written so; "" fits every path. */
  public static PathPattern of(String written) {
    boolean toEnd = written.endsWith("$");
    var path = toEnd ? written.substring(0, written.length() - 1) : written;
    return new PathPattern(List.of(STAR.split(path, -1)), toEnd);
  }

  /** Returns the path of an address with its query, as patterns see it. */
  public static String pathOf(URI address) {
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    var path = address.getRawPath();
    return (path == null || path.isEmpty() ? "/" : path) + query;
  }

  /**
   * Returns whether a path fits. The leftmost fit of each part is the best one, so this takes
   * negligible time.
   */
  public boolean fits(String path) {
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
