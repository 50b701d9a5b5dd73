package backheel.understanding.names;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names missing from the catalogue: runs of capitalised words that look like a name. */
final class CapitalisedRunFinder {

  /** A run of words: a person's full name, or, when {@code organised}, a body or a place. */
  record Run(int word, int words, boolean organised) {}

  static final Set<String> OPENERS = Lexicon.words("sentence openers");
  static final Set<String> ROLES = Lexicon.words("roles");
  private static final Set<String> ORGANISED = Lexicon.words("words of organisations");

  private CapitalisedRunFinder() {}

  /** Returns all runs among the words that are not taken. */
  static List<Run> find(TokenizedText text, boolean[] taken) {
    return find(text, taken, false);
  }

  /**
   * Returns all runs; where all nouns have capitals, no sentence is excluded as a headline.
   *
   * @param nouns whether the language capitalises all nouns
   */
  static List<Run> find(TokenizedText text, boolean[] taken, boolean nouns) {
    var runs = new ArrayList<Run>();
    var headlineDetector = new HeadlineDetector(text);
    for (var i = 0; i < text.words.size(); ) {
      if (!begins(text, i, taken)) {
        i++;
        continue;
      }
      var end = i + 1;
      for (var next = continued(text, end, taken); next > 0; next = continued(text, end, taken)) {
        end = next;
      }
      if (nouns || !headlineDetector.isInHeadline(text.words.get(i).start())) {
        runs.add(new Run(i, end - i, isOrganised(text, i, end)));
      }
      i = end;
    }
    return runs;
  }

  private static boolean begins(TokenizedText text, int at, boolean[] taken) {
    var word = text.words.get(at);
    return !taken[at]
        && word.capital()
        && !OPENERS.contains(word.folded())
        && !ROLES.contains(word.folded())
        && !isSuffix(text, at);
  }

  /** Returns the end of the run when it continues at that word, or -1. */
  private static int continued(TokenizedText text, int at, boolean[] taken) {
    var next = at;
    while (next < text.words.size()
        && next < at + 3
        && !taken[next]
        && joins(text, next)
        && !text.words.get(next).capital()
        && NameCapitalisationRule.PARTICLES.contains(text.words.get(next).folded())) {
      next++;
    }
    var goesOn =
        next < text.words.size()
            && !taken[next]
            && text.words.get(next).capital()
            && joins(text, next)
            && !isSuffix(text, next)
            && !ROLES.contains(text.words.get(next).folded());
    return goesOn ? next + 1 : -1;
  }

  /**
   * Returns whether only a space, a hyphen, an apostrophe or the dot of an initial separates it
   * from the previous word.
   */
  static boolean joins(TokenizedText text, int at) {
    if (at == 0) {
      return false;
    }
    var before = text.words.get(at - 1);
    var gap = text.plain.substring(before.end(), text.words.get(at).start());
    return gap.equals(" ")
        || gap.equals("-")
        || gap.equals("'")
        || (gap.equals(". ") && before.capital() && before.folded().length() <= 2);
  }

  private static boolean isSuffix(TokenizedText text, int at) {
    var word = text.words.get(at);
    return word.folded().length() == 1
        && word.start() > 0
        && text.plain.charAt(word.start() - 1) == '\'';
  }

  private static boolean isOrganised(TokenizedText text, int from, int to) {
    if (to - from > 2 && isLetter(text, from) && isLetter(text, from + 1)) {
      return true;
    }
    for (var i = from; i < to; i++) {
      var word = text.words.get(i);
      if (ORGANISED.contains(word.folded()) || (word.shouted() && word.folded().length() > 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(TokenizedText text, int at) {
    return text.words.get(at).folded().length() == 1;
  }
}
