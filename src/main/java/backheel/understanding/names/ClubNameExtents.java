package backheel.understanding.names;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.Set;

/**
 * The extent of a club's name beyond its core: "Everton" in "FC Everton", "Bari" in "FC Bari 1908".
 */
final class ClubNameExtents {

  /** The words of the whole name, and its end, including the dot of an abbreviation. */
  record Extent(int from, int to, int end, boolean wider) {
    CandidateMention of(TokenizedText text, CandidateMention candidateMention) {
      var start =
          from < candidateMention.word() ? text.words.get(from).start() : candidateMention.start();
      return new CandidateMention(start, end, from, to - from, candidateMention.meant());
    }
  }

  private static final Set<String> BESIDE = Lexicon.words("club abbreviations");
  private static final PhraseMatcher BEFORE =
      new PhraseMatcher(Lexicon.words("club words before a name"));
  private static final PhraseMatcher AFTER =
      new PhraseMatcher(Lexicon.words("club words after a name"));

  /** Languages that add the town after the name of a club: Sampdoria Genua. */
  private static final Set<String> TOWN_BEHIND = Set.of("de", "nl", "da", "sv", "nb");

  /** Maximum number of words such as "FC" on one side of a name. */
  private static final int MAX_WORDS_BESIDE = 4;

  private final TokenizedText text;
  private final ResolvedNames resolvedNames;
  private final PlaceNames placeNames;
  private final boolean townBehind;

  ClubNameExtents(
      TokenizedText text, String language, PlaceNames placeNames, ResolvedNames resolvedNames) {
    this.text = text;
    this.resolvedNames = resolvedNames;
    this.placeNames = placeNames;
    this.townBehind = TOWN_BEHIND.contains(language);
  }

  Extent of(int first, int next) {
    var from = before(first);
    var to = after(next);
    var wider = from < first || to > next;
    var end = text.words.get(to - 1).end();
    if (to > next && text.raw.startsWith(".", end) && isLetter(to - 1)) {
      end++;
    }
    return new Extent(from, to, end, wider);
  }

  private int before(int first) {
    var from = first;
    while (from > 0
        && first - from < MAX_WORDS_BESIDE
        && CapitalisedRunFinder.joins(text, from)
        && isBeside(from - 1)) {
      from--;
    }
    var phrase =
        from > 0 && CapitalisedRunFinder.joins(text, from)
            ? BEFORE.lengthBefore(text.words, from)
            : 0;
    if (phrase > 0 && text.words.get(from - phrase).capital() && isFree(from - phrase, from)) {
      from -= phrase;
    }
    return from == first ? dottedBefore(first) : from;
  }

  private int after(int next) {
    var to = next;
    while (to < text.words.size()
        && to - next < MAX_WORDS_BESIDE
        && CapitalisedRunFinder.joins(text, to)
        && isBeside(to)) {
      to++;
    }
    if (to < text.words.size() && CapitalisedRunFinder.joins(text, to)) {
      var phrase = AFTER.lengthAt(text.words, to);
      if (phrase > 0 && text.words.get(to).capital() && isFree(to, to + phrase)) {
        to += phrase;
      }
    }
    if (townBehind && isTown(to)) {
      to++;
    }
    if (to + 1 < text.words.size() && isDotted(to) && isFree(to, to + 2)) {
      to += 2;
    }
    if (to < text.words.size()
        && CapitalisedRunFinder.joins(text, to)
        && isYear(to)
        && isFree(to, to + 1)) {
      to++;
    }
    return to;
  }

  private boolean isTown(int at) {
    return at < text.words.size()
        && CapitalisedRunFinder.joins(text, at)
        && text.words.get(at).capital()
        && !resolvedNames.isTaken(at)
        && placeNames.isPlace(text.words.get(at).folded());
  }

  private boolean isFree(int from, int to) {
    for (var i = from; i < to; i++) {
      if (resolvedNames.isTaken(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBeside(int at) {
    var word = text.words.get(at);
    return word.shouted() && !resolvedNames.isTaken(at) && BESIDE.contains(word.folded());
  }

  /** Returns whether a dotted abbreviation like "F.C." begins here. */
  private boolean isDotted(int at) {
    var first = text.words.get(at);
    var gap = text.raw.substring(text.words.get(at - 1).end(), first.start());
    return gap.equals(" ")
        && isLetter(at)
        && isLetter(at + 1)
        && isDot(at)
        && BESIDE.contains(first.folded() + text.words.get(at + 1).folded());
  }

  /** Returns the first letter of "F.C." or "A.F.C." before the word, or the word itself. */
  private int dottedBefore(int first) {
    var from = first;
    var letters = "";
    while (from > 0
        && letters.length() < 3
        && isLetter(from - 1)
        && !resolvedNames.isTaken(from - 1)
        && (from == first ? isDotGap(from - 1) : isDot(from - 1))) {
      from--;
      letters = text.words.get(from).folded() + letters;
    }
    return BESIDE.contains(letters) ? from : first;
  }

  private boolean isDotGap(int at) {
    return text.raw
        .substring(text.words.get(at).end(), text.words.get(at + 1).start())
        .equals(". ");
  }

  private boolean isDot(int at) {
    return text.raw.substring(text.words.get(at).end(), text.words.get(at + 1).start()).equals(".");
  }

  private boolean isLetter(int at) {
    var word = text.words.get(at);
    return word.capital() && word.end() - word.start() == 1;
  }

  private boolean isYear(int at) {
    var word = text.words.get(at).folded();
    return word.length() == 4
        && (word.startsWith("18") || (word.startsWith("19") && word.charAt(2) < '3'));
  }
}
