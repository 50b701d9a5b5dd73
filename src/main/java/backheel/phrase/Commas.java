package backheel.phrase;

import backheel.phrase.PhraseToken.Kind;
import backheel.phrase.PhraseToken.Sign;
import java.util.ArrayList;
import java.util.List;

/** Which commas mean "or": those that part two things, and no others. */
final class Commas {

  private Commas() {}

  /** Without commas at the ends, beside another sign, and twice: {@code (a, b, or c,)}. */
  static List<PhraseToken> normalize(List<PhraseToken> tokens) {
    var tidy = new ArrayList<PhraseToken>();
    for (var token : tokens) {
      if (is(token, Kind.COMMA) && (tidy.isEmpty() || isOpen(tidy.getLast()))) {
        continue;
      }
      if (is(token, Kind.AND) || is(token, Kind.OR) || is(token, Kind.CLOSE)) {
        dropComma(tidy);
      }
      tidy.add(token);
    }
    dropComma(tidy);
    return List.copyOf(tidy);
  }

  private static void dropComma(List<PhraseToken> tokens) {
    if (!tokens.isEmpty() && is(tokens.getLast(), Kind.COMMA)) {
      tokens.removeLast();
    }
  }

  /** Whether something has to follow. */
  private static boolean isOpen(PhraseToken token) {
    return token instanceof Sign && !is(token, Kind.CLOSE);
  }

  private static boolean is(PhraseToken token, Kind kind) {
    return token instanceof Sign sign && sign.kind() == kind;
  }
}
