package backheel.understanding.matches;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word that tells what one side did, or will do, to another.
 *
 * @param verbFirst whether the language puts it before both sides, as Arabic does
 * @param unreal whether it only could, or should, come to pass
 */
record Relation(int start, int end, Kind kind, boolean verbFirst, boolean unreal) {

  enum Kind {
    WON,
    LOST,
    DREW,
    MEETS
  }

  private static final Set<String> WON = Lexicon.words("won");
  private static final Set<String> LOST = Lexicon.words("lost");
  private static final Set<String> DREW = Lexicon.words("drew");
  private static final Set<String> MEETS = Lexicon.words("meets");
  private static final Set<String> UNREAL = Lexicon.words("unreal");
  private static final Set<String> BY = Set.of("by", "par", "por");
  private static final Set<String> BEING =
      Set.of("was", "were", "been", "being", "got", "ete", "etre", "fue", "fueron", "sido");
  private static final Pattern PARTICIPLE =
      Pattern.compile(".*(?:ed|en|out|battue?s?|ad[oa]s?|id[oa]s?|inee?s?)");

  static List<Relation> in(Text text, int start, int end) {
    var found = new ArrayList<Relation>();
    for (var i = text.wordFrom(start); i < text.words.size() && text.words.get(i).start() < end; ) {
      var lost = Lexicon.phraseAt(text.words, i, LOST);
      var won = Lexicon.phraseAt(text.words, i, WON);
      var drew = Lexicon.phraseAt(text.words, i, DREW);
      var meets = Lexicon.phraseAt(text.words, i, MEETS);
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
      found.add(new Relation(first.start(), last.end(), kind, first.caseless(), isUnreal(text, i)));
      i += length;
    }
    return found;
  }

  private static boolean isPassive(Text text, int at, int length) {
    if (!PARTICIPLE.matcher(text.words.get(at + length - 1).folded()).matches()) {
      return false;
    }
    for (var i = at + length; i < Math.min(at + length + 5, text.words.size()); i++) {
      if (BY.contains(text.words.get(i).folded())) {
        return true;
      }
    }
    return at > 0 && BEING.contains(text.words.get(at - 1).folded());
  }

  private static boolean isUnreal(Text text, int at) {
    for (var i = Math.max(0, at - 2); i < at; i++) {
      if (UNREAL.contains(text.words.get(i).folded())) {
        return true;
      }
    }
    return false;
  }
}
