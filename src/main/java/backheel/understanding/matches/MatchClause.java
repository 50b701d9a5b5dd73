package backheel.understanding.matches;

import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.PlayerMention;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * A sentence, or an aside in it, with its people and its minutes.
 *
 * @param words the range that contains its words
 */
record MatchClause(
    TokenizedText text,
    TokenizedText.Sentence sentence,
    TokenizedText.Sentence words,
    List<PlayerMention> people,
    List<MinuteMention> minutes,
    IntPredicate holds) {

  private static final Pattern ASIDE = Pattern.compile(Lexicon.regex("{{aside about a player}}"));

  /** Maximum number of asides; a sentence with more is a list. */
  private static final int MAX_ASIDES = 8;

  /**
   * Returns the sentence without its asides, then each aside together with the person it is about.
   */
  static List<MatchClause> of(ArticleContext articleContext, TokenizedText.Sentence sentence) {
    var text = articleContext.text();
    var plain = articleContext.plain(sentence);
    var people = articleContext.players().in(sentence);
    var minutes = MatchMinuteFinder.find(plain, sentence.start());
    var asides = new ArrayList<TokenizedText.Sentence>();
    var aside = ASIDE.matcher(plain);
    while (asides.size() < MAX_ASIDES && aside.find()) {
      asides.add(
          new TokenizedText.Sentence(
              sentence.start() + aside.start(), sentence.start() + aside.end(), false));
    }
    var clauses = new ArrayList<MatchClause>();
    IntPredicate outside = at -> asides.stream().noneMatch(a -> a.holds(at));
    clauses.add(within(text, sentence, people, minutes, outside, sentence));
    for (var one : asides) {
      var antecedent =
          people.stream().filter(p -> p.end() <= one.start()).reduce((a, b) -> b).orElse(null);
      IntPredicate inside = at -> one.holds(at) || (antecedent != null && at == antecedent.start());
      clauses.add(within(text, sentence, people, minutes, inside, one));
    }
    return clauses;
  }

  private static MatchClause within(
      TokenizedText text,
      TokenizedText.Sentence sentence,
      List<PlayerMention> people,
      List<MinuteMention> minutes,
      IntPredicate holds,
      TokenizedText.Sentence words) {
    return new MatchClause(
        text,
        sentence,
        words,
        people.stream().filter(p -> holds.test(p.start())).toList(),
        minutes.stream().filter(m -> holds.test(m.start())).toList(),
        holds);
  }

  List<CueWords.Cue> cues(CueWords list) {
    return list.in(text, words.start(), words.end()).stream()
        .filter(cue -> holds.test(cue.start()))
        .filter(
            cue -> people.stream().noneMatch(p -> p.start() < cue.end() && cue.start() < p.end()))
        .toList();
  }

  String plain(int start, int end) {
    return text.plain.substring(start, end);
  }

  /** Returns whether no person is named between the two places. */
  boolean hasNobodyBetween(int start, int end) {
    return people.stream().noneMatch(p -> p.start() >= start && p.end() <= end);
  }

  boolean contains(Pattern pattern, int start, int end) {
    return pattern.matcher(plain(start, end)).find();
  }
}
