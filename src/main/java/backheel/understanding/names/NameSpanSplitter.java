package backheel.understanding.names;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A splitter of runs of capitalised words, at the points where one name ends and another, or a
 * common noun, begins.
 */
final class NameSpanSplitter {

  /** The words of one name; {@code to} is exclusive. */
  record NameSpan(int from, int to) {
    int words() {
      return to - from;
    }
  }

  private static final Set<String> OPENERS = openers();
  private static final Set<String> AND = Lexicon.words("and between names");
  private static final Set<String> NOUN_ENDS = Lexicon.words("noun endings");
  static final Set<String> ROLES = Lexicon.words("before a person");
  private static final Set<String> GERMAN_ARTICLES =
      Lexicon.words("articles that are part of no name");
  private static final int LONGEST_NOUN_END = 16;

  private final TokenizedText text;
  private final GivenNames given;
  private final PlaceNames placeNames;
  private final boolean german;

  NameSpanSplitter(TokenizedText text, GivenNames given, PlaceNames placeNames, String language) {
    this.text = text;
    this.given = given;
    this.placeNames = placeNames;
    this.german = language.equals("de");
  }

  private static Set<String> openers() {
    var all = new java.util.HashSet<>(Lexicon.words("sentence openers"));
    all.addAll(Lexicon.words("further sentence openers"));
    return Set.copyOf(all);
  }

  List<NameSpan> split(List<CapitalisedRunFinder.Run> runs) {
    var stretches = new ArrayList<NameSpan>(runs.size());
    for (var run : runs) {
      var from = run.word();
      var end = run.word() + run.words();
      for (var i = from; i < end; i++) {
        if (parts(i, run.word())) {
          add(stretches, from, i);
          from = i + 1;
        }
      }
      add(stretches, from, end);
    }
    return stretches;
  }

  private void add(List<NameSpan> to, int from, int end) {
    var first = from;
    while (first < end && (!text.words.get(first).capital() || isOpener(first, first + 1 < end))) {
      first++;
    }
    var last = end;
    while (last > first && !text.words.get(last - 1).capital() && !isNumber(last - 1)) {
      last--;
    }
    while (first < last && isDottedOn(first - 1)) {
      first++;
    }
    if (last > first && isDottedOn(last - 1)) {
      last--;
    }
    last = withoutPlace(first, last);
    if (last > first) {
      to.add(new NameSpan(first, last));
    }
  }

  /** Excludes the origin from the name of a person: "Alex Thépot da França". */
  private int withoutPlace(int first, int last) {
    for (var i = first + 1; i < last - 1; i++) {
      if (!text.words.get(i).capital()
          && !isNumber(i)
          && given.isKnown(text.words.get(first).folded())
          && placeNames.isPlace(text.words.get(last - 1).folded())
          && i == last - 2) {
        return i;
      }
    }
    return last;
  }

  /** Returns whether the word would end a name before it. */
  boolean parts(int at) {
    return parts(at, at - 1);
  }

  /** Returns whether the word belongs to no name. */
  private boolean parts(int at, int runStart) {
    var word = text.words.get(at);
    if (!word.capital()) {
      return AND.contains(word.folded()) || (german && isArticle(at));
    }
    if (word.shouted()) {
      return false;
    }
    return (ROLES.contains(word.folded()) && (at > runStart || !given.isKnown(word.folded())))
        || (german && isNoun(word.folded()));
  }

  /** Returns whether this is a small word that is capitalised only because it begins a sentence. */
  private boolean isOpener(int at, boolean more) {
    var word = text.words.get(at).folded();
    return word.length() < 2 ? !more : OPENERS.contains(word) && opensSentence(at);
  }

  boolean opensSentence(int at) {
    var word = text.words.get(at);
    var start = text.sentences.get(text.sentenceAt(word.start())).start();
    return word.start() - start <= 2;
  }

  /**
   * Returns whether this is a German article: "Der Bericht der FIFA", but "Rafael van der Vaart".
   */
  private boolean isArticle(int at) {
    return GERMAN_ARTICLES.contains(text.words.get(at).folded())
        && (at == 0 || !Set.of("van", "von").contains(text.words.get(at - 1).folded()));
  }

  /**
   * Returns whether the word is one letter with a dot, directly followed by another: the A of
   * A.F.C.
   */
  private boolean isDottedOn(int at) {
    return at >= 0
        && at + 1 < text.words.size()
        && text.words.get(at).end() - text.words.get(at).start() == 1
        && text.words.get(at + 1).end() - text.words.get(at + 1).start() == 1
        && text.words.get(at + 1).start() - text.words.get(at).end() == 1
        && text.raw.charAt(text.words.get(at).end()) == '.';
  }

  private boolean isNumber(int at) {
    return Character.isDigit(text.words.get(at).folded().charAt(0));
  }

  /** Returns whether this is a common noun by its ending; German capitalises every noun. */
  static boolean isNoun(String folded) {
    for (var length = Math.min(LONGEST_NOUN_END, folded.length()); length > 2; length--) {
      if (NOUN_ENDS.contains(folded.substring(folded.length() - length))) {
        return true;
      }
    }
    return false;
  }
}
