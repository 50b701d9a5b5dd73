package backheel.answer.news;

import backheel.football.TextFolding;
import backheel.store.story.ReportedQuote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outlet's words where they differ from the longest version of a quote. */
record QuoteVariation(String outlet, String words) {

  private static final int MAX_WORDS = 12;

  /**
   * Compares another version with the longest; null if it has the same words, or only omits some at
   * either end.
   */
  static @Nullable QuoteVariation between(ReportedQuote longest, ReportedQuote other) {
    if (other.report().outlet().isEmpty()
        || other.report().outlet().equals(longest.report().outlet())) {
      return null;
    }
    var mine = List.of(longest.quote().text().strip().split("\\s+", -1));
    var theirs = List.of(other.quote().text().strip().split("\\s+", -1));
    var whole = " " + String.join(" ", QuoteWording.words(longest.quote().text())) + " ";
    if (whole.contains(" " + String.join(" ", QuoteWording.words(other.quote().text())) + " ")) {
      return null;
    }
    var shortest = Math.min(mine.size(), theirs.size());
    var start = 0;
    while (start < shortest && isSame(mine.get(start), theirs.get(start))) {
      start++;
    }
    var tail = 0;
    while (tail < shortest - start
        && isSame(mine.get(mine.size() - 1 - tail), theirs.get(theirs.size() - 1 - tail))) {
      tail++;
    }
    if (start >= theirs.size() - tail) {
      return null;
    }
    var from = Math.max(0, start - 1);
    var to = Math.min(theirs.size(), Math.min(theirs.size() - tail + 1, from + MAX_WORDS));
    var words =
        (from > 0 ? "… " : "")
            + String.join(" ", theirs.subList(from, to))
            + (to < theirs.size() ? " …" : "");
    return new QuoteVariation(other.report().outlet(), words);
  }

  private static boolean isSame(String one, String other) {
    return TextFolding.fold(one).equals(TextFolding.fold(other));
  }
}
