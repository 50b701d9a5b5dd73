package backheel.understanding.extraction;

import java.util.ArrayList;
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

  private static final double SAME = 0.8;

  /** A page repeats its title here and there; one that does so more often is built to hurt. */
  private static final int MOST_PLACES = 8;

  private Titles() {}

  /** Whether both have nearly the same words. */
  static boolean same(String one, String other) {
    if (one.isEmpty() || other.isEmpty() || one.length() > 3 * other.length() + 20) {
      return false;
    }
    return likeness(one, other) >= SAME;
  }

  /** The numbers of the first lines that have nearly the same words as the title. */
  static List<Integer> places(List<Line> lines, String title) {
    List<Integer> places = new ArrayList<>();
    if (title.isEmpty()) {
      return places;
    }
    Set<String> wanted = words(title);
    for (int i = 0; i < lines.size() && places.size() < MOST_PLACES; i++) {
      String text = lines.get(i).text();
      if (text.length() <= 3 * title.length() + 20 && likeness(words(text), wanted) >= SAME) {
        places.add(i);
      }
    }
    return places;
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
    return likeness(words(one), words(other));
  }

  private static double likeness(Set<String> a, Set<String> b) {
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
