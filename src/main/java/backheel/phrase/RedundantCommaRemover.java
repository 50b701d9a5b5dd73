package backheel.phrase;

import backheel.phrase.PhraseToken.Kind;
import backheel.phrase.PhraseToken.Sign;
import java.util.ArrayList;
import java.util.List;

/** A filter that keeps only the commas that mean "or": those that separate two terms. */
final class RedundantCommaRemover {

  private RedundantCommaRemover() {}

  /** Drops commas at the ends, next to another sign, and repeated: {@code (a, b, or c,)}. */
  static List<PhraseToken> normalize(List<PhraseToken> tokens) {
    var tidy = new ArrayList<PhraseToken>();
    for (var phraseToken : tokens) {
      if (is(phraseToken, Kind.COMMA) && (tidy.isEmpty() || isOpen(tidy.getLast()))) {
        continue;
      }
      if (is(phraseToken, Kind.AND) || is(phraseToken, Kind.OR) || is(phraseToken, Kind.CLOSE)) {
        dropComma(tidy);
      }
      tidy.add(phraseToken);
    }
    dropComma(tidy);
    return List.copyOf(tidy);
  }

  private static void dropComma(List<PhraseToken> tokens) {
    if (!tokens.isEmpty() && is(tokens.getLast(), Kind.COMMA)) {
      tokens.removeLast();
    }
  }

  /** Returns whether another term has to follow. */
  private static boolean isOpen(PhraseToken phraseToken) {
    return phraseToken instanceof Sign && !is(phraseToken, Kind.CLOSE);
  }

  private static boolean is(PhraseToken phraseToken, Kind kind) {
    return phraseToken instanceof Sign sign && sign.kind() == kind;
  }
}
