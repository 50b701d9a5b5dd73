package backheel.phrase;

import backheel.phrase.Token.Kind;
import backheel.phrase.Token.Sign;
import java.util.ArrayList;
import java.util.List;

/** Which commas mean "or": those that part two things, and no others. */
final class Commas {

  private Commas() {}

  /** Without commas at the ends, beside another sign, and twice: {@code (a, b, or c,)}. */
  static List<Token> tidy(List<Token> tokens) {
    var tidy = new ArrayList<Token>();
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

  private static void dropComma(List<Token> tokens) {
    if (!tokens.isEmpty() && is(tokens.getLast(), Kind.COMMA)) {
      tokens.removeLast();
    }
  }

  /** Whether something has to follow. */
  private static boolean isOpen(Token token) {
    return token instanceof Sign && !is(token, Kind.CLOSE);
  }

  private static boolean is(Token token, Kind kind) {
    return token instanceof Sign sign && sign.kind() == kind;
  }
}
