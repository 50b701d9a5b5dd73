package backheel.understanding.extraction.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A comparison of titles by their words. */
public final class TitleMatcher {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final double MIN_SIMILARITY = 0.8;

  /** Maximum number of positions of a title; only hostile pages repeat it more often. */
  private static final int MAX_POSITIONS = 8;

  private TitleMatcher() {}

  /** Returns whether both have nearly the same words. */
  public static boolean isSame(String one, String other) {
    if (one.isEmpty() || other.isEmpty() || one.length() > 3 * other.length() + 20) {
      return false;
    }
    return similarity(one, other) >= MIN_SIMILARITY;
  }

  /** Returns the indexes of the first lines that have nearly the same words as the title. */
  public static List<Integer> positions(List<TextLine> lines, String title) {
    List<Integer> places = new ArrayList<>();
    if (title.isEmpty()) {
      return places;
    }
    Set<String> wanted = words(title);
    for (int i = 0; i < lines.size() && places.size() < MAX_POSITIONS; i++) {
      String text = lines.get(i).text();
      if (text.length() <= 3 * title.length() + 20
          && similarity(words(text), wanted) >= MIN_SIMILARITY) {
        places.add(i);
      }
    }
    return places;
  }

  /** Returns the element of the first heading that is the title, null when none is. */
  static @Nullable public Element headingElement(List<TextLine> lines, String title) {
    for (TextLine textLine : lines) {
      if (textLine.kind() == TextLine.Kind.HEADING && isSame(textLine.text(), title)) {
        return textLine.element();
      }
    }
    return null;
  }

  /** Returns the share of words in common, from 0 to 1. */
  public static double similarity(String one, String other) {
    return similarity(words(one), words(other));
  }

  private static double similarity(Set<String> a, Set<String> b) {
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
