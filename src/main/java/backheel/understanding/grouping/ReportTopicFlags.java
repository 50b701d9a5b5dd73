package backheel.understanding.grouping;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.WordTokenizer.Token;
import java.util.List;

/** Flags, one bit each, that distinguish a report from others about the same subjects. */
final class ReportTopicFlags {
  private static final List<String> SIDES = Lexicon.entries("topics of another team");

  /** Topics of headlines that are not about the match itself. */
  private static final List<String> AFTERMATH = Lexicon.entries("topics beside the match");

  private ReportTopicFlags() {}

  static int of(List<Token> title, List<Token> lead) {
    int marks = 0;
    for (Token token : title) {
      for (String thing : ConceptDictionary.things(Stemmer.withoutArticle(token.word()))) {
        marks |= (bit(AFTERMATH, thing) << SIDES.size()) | bit(SIDES, thing);
      }
    }
    for (Token token : lead) {
      for (String thing : ConceptDictionary.things(Stemmer.withoutArticle(token.word()))) {
        marks |= bit(SIDES, thing);
      }
    }
    return marks;
  }

  /**
   * Returns whether the flags for women's and youth teams agree, so that the same teams may be
   * meant.
   */
  static boolean sameSide(int some, int others) {
    return ((some ^ others) & ((1 << SIDES.size()) - 1)) == 0;
  }

  private static int bit(List<String> of, String thing) {
    int place = of.indexOf(thing);
    return place < 0 ? 0 : 1 << place;
  }
}
