package backheel.understanding.matches;

import backheel.understanding.matches.context.CueWords;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word for what one side did, or will do, to another.
 *
 * @param verbFirst whether the language puts it before both sides, as Arabic does
 * @param unreal whether it is only possible or desired
 */
record SideRelation(int start, int end, Kind kind, boolean verbFirst, boolean unreal) {

  /** The kinds of relation, from the viewpoint of the first side. */
  enum Kind {
    WON,
    LOST,
    DREW,
    MEETS
  }

  private static final CueWords WON = CueWords.of("won");
  private static final CueWords LOST = CueWords.of("lost");
  private static final CueWords DREW = CueWords.of("drew");
  private static final CueWords MEETS = CueWords.of("meets");
  private static final Set<String> UNREAL = Lexicon.words("possible or desired");
  private static final Set<String> DONE = Lexicon.words("did before winning");
  private static final Set<String> BY = Lexicon.words("by, in a passive");
  private static final Set<String> BEING = Lexicon.words("passives of results");
  private static final Set<String> HAVING = Lexicon.words("perfects of results");
  private static final Pattern PARTICIPLE =
      Pattern.compile(Lexicon.regex("^.*{{participles of results}}"));

  private static final CueWords THOUGHT = CueWords.of("hoped or expected");
  private static final Set<String> REAL = Lexicon.words("before a result seen");
  private static final Pattern CLAUSE = Pattern.compile("[.,;:!?()\\n،؛؟]");
  private static final int MAX_WORDS_TO_THOUGHT = 6;

  static List<SideRelation> find(TokenizedText text, int start, int end) {
    var found = new ArrayList<SideRelation>();
    for (var i = text.wordFrom(start); i < text.words.size() && text.words.get(i).start() < end; ) {
      var lost = LOST.at(text.words, i);
      var won = WON.at(text.words, i);
      var drew = DREW.at(text.words, i);
      var meets = MEETS.at(text.words, i);
      var length = Math.max(Math.max(lost, won), Math.max(drew, meets));
      if (length == 0) {
        i++;
        continue;
      }
      var kind =
          won == length
              ? isPassive(text, i, length) ? Kind.LOST : Kind.WON
              : lost == length ? Kind.LOST : drew == length ? Kind.DREW : Kind.MEETS;
      var first = text.words.get(i);
      var last = text.words.get(i + length - 1);
      found.add(
          new SideRelation(first.start(), last.end(), kind, first.caseless(), isUnreal(text, i)));
      i += length;
    }
    return found;
  }

  private static boolean isPassive(TokenizedText text, int at, int length) {
    if (!PARTICIPLE.matcher(text.words.get(at + length - 1).folded()).matches()) {
      return false;
    }
    if (BY.contains(text.words.get(at + length - 1).folded())) {
      return true;
    }
    for (var i = at + length; i < Math.min(at + length + 7, text.words.size()); i++) {
      if (BY.contains(text.words.get(i).folded())) {
        return true;
      }
    }
    var before = at == 0 ? "" : text.words.get(at - 1).folded();
    var word = text.words.get(at + length - 1).folded();
    return BEING.contains(before) || (word.equals("beaten") && !HAVING.contains(before));
  }

  private static boolean isUnreal(TokenizedText text, int at) {
    for (var i = Math.max(0, at - 2); i < at; i++) {
      var word = text.words.get(i).folded();
      if (UNREAL.contains(word) && !(word.equals("to") && isDone(text, i))) {
        return true;
      }
    }
    return isThoughtOf(text, at);
  }

  /** Returns whether a word of hope, expectation or condition governs it within its clause. */
  private static boolean isThoughtOf(TokenizedText text, int at) {
    var end = text.words.get(at).start();
    for (var i = at - 1; i >= Math.max(0, at - MAX_WORDS_TO_THOUGHT); i--) {
      var number = i;
      var word = text.words.get(i);
      if (CLAUSE.matcher(text.plain.substring(word.end(), end)).find()
          || REAL.contains(word.folded())
          || List.of(WON, LOST, DREW).stream().anyMatch(kind -> kind.at(text.words, number) > 0)) {
        return false;
      }
      if (THOUGHT.at(text.words, i) > 0) {
        return true;
      }
      end = word.start();
    }
    return false;
  }

  /** Returns whether it did happen: "fought back to beat", "held their nerve to edge out". */
  private static boolean isDone(TokenizedText text, int to) {
    for (var i = Math.max(0, to - 5); i < to; i++) {
      if (DONE.contains(text.words.get(i).folded())) {
        return true;
      }
    }
    return false;
  }
}
