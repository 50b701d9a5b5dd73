package backheel.understanding.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Compares titles by their words. */
final class Titles {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Titles() {}

  /** Whether both have nearly the same words. */
  static boolean same(String one, String other) {
    if (one.isEmpty() || other.isEmpty() || one.length() > 3 * other.length() + 20) {
      return false;
    }
    return likeness(one, other) >= 0.8;
  }

  /** The element of the first heading that is the title, null when none is. */
  static @Nullable Element heading(List<Line> lines, String title) {
    for (Line line : lines) {
      if (line.kind() == Line.Kind.HEADING && same(line.text(), title)) {
        return line.at();
      }
    }
    return null;
  }

  /** The share of words that both have, from 0 to 1. */
  static double likeness(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    int all = a.size() + b.size();
    if (all == 0) {
      return 0;
    }
    a.retainAll(b);
    return 2.0 * a.size() / all;
  }

  private static Set<String> words(String title) {
    var words = new HashSet<>(List.of(BETWEEN_WORDS.split(title.toLowerCase(Locale.ROOT))));
    words.remove("");
    return words;
  }
}
