package backheel.understanding.matches;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.regex.Pattern;

/**
 * The wording of a relation and of the words before it, by which its sides are found.
 *
 * @param start the start of its sentence
 */
record RelationWordingClassifier(TokenizedText text, int start) {

  private static final Pattern NOUN = Pattern.compile(Lexicon.regex("{{nouns of results}}"));
  private static final Pattern AFTER = Pattern.compile(Lexicon.regex("{{after a result}} $"));
  private static final Pattern IN_PASSING =
      Pattern.compile(
          Lexicon.regex("\\b{{in passing}} {{articles in passing}} (?:\\d{1,2} ?- ?\\d{1,2} )?$"));
  private static final Pattern GERUND = Pattern.compile(Lexicon.regex("{{gerunds of results}}"));
  private static final Pattern GOES_ON =
      Pattern.compile(Lexicon.regex("[^,;] {{goes on}} (?:{{goes on, between}} )?$"));
  private static final Pattern HAD = Pattern.compile(Lexicon.regex("\\b{{had done}} (?:\\w+ )?$"));

  boolean isNoun(SideRelation relation) {
    return NOUN.matcher(text.plain.substring(relation.start(), relation.end())).matches();
  }

  /**
   * Returns whether the relation is subordinate, "after winning on penalties", so that its subject
   * is the first side of the sentence.
   */
  boolean isAfterthought(SideRelation relation) {
    return GERUND.matcher(text.plain.substring(relation.start(), relation.end())).matches()
        || text.ends(AFTER, start, relation.start());
  }

  /**
   * Returns whether the relation has the subject of the previous one: "drew with France and won",
   * "before losing".
   */
  boolean continuesSubject(SideRelation relation) {
    return !relation.verbFirst()
        && relation.kind() != SideRelation.Kind.MEETS
        && text.ends(GOES_ON, start, relation.start());
  }

  /** Returns whether the opponent is not named: "after a 2-0 win". */
  boolean isInPassing(SideRelation relation) {
    return isNoun(relation) && text.ends(IN_PASSING, start, relation.start());
  }

  /** Returns whether the relation lies before another: "had beaten". */
  boolean isPastPerfect(SideRelation relation) {
    return text.ends(HAD, start, relation.start());
  }
}
