package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Subject;
import backheel.understanding.matches.SideRelation.Kind;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.MatchStatement;
import backheel.understanding.matches.context.SideMention;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finder of winners, losers and scores, sentence by sentence. */
final class ResultFinder {

  private static final CueWords EXTRA_TIME = CueWords.of("extra time");
  private static final CueWords DREW = CueWords.of("drew");
  private static final Pattern CONDITION =
      Pattern.compile(
          Lexicon.regex("^(?:(?! {{and}} )[^,;:.،؛])* {{conditional after a result}}(?!\\p{L})"));
  private static final int MAX_CONDITION = 60;
  private static final int MAX_SENTENCES_OPEN = 2;

  private final ArticleContext articleContext;
  private final TokenizedText text;
  private final ScoreLineFinder lines;
  private final List<MatchStatement> found = new ArrayList<>();
  private @Nullable MatchStatement open;
  private int opened;

  ResultFinder(ArticleContext articleContext) {
    this.articleContext = articleContext;
    this.text = articleContext.text();
    this.lines = new ScoreLineFinder(articleContext);
  }

  void read(int number) {
    var sentence = text.sentences.get(number);
    var sideMentions = articleContext.sides();
    var here = sideMentions.withPlaces(sentence);
    var goesOn = open != null && number - opened <= MAX_SENTENCES_OPEN;
    if ((here.isEmpty() && !goesOn) || articleContext.isAboutAnotherMatch(sentence)) {
      return;
    }
    var scores = ScoreFinder.find(text, sentence);
    here = scores.isEmpty() ? sideMentions.in(sentence) : here;
    var direct = lines.read(number, here, scores);
    if (!direct.isEmpty()) {
      found.addAll(direct);
      open = null;
      return;
    }
    var relations = SideRelation.find(text, sentence.start(), sentence.end());
    var told = statements(sentence, here, relations, scores);
    if (told.isEmpty() && goesOn && !scores.isEmpty()) {
      supplement(sentence, here, relations, scores);
    }
    for (var one : told) {
      if (one.score() == null) {
        open = one;
        opened = number;
      }
      found.add(one);
    }
  }

  /** Returns the statements with at least a score. */
  List<MatchStatement> found() {
    return found.stream().filter(t -> t.score() != null || t.shootout() != null).toList();
  }

  private List<MatchStatement> statements(
      TokenizedText.Sentence sentence,
      List<SideMention> here,
      List<SideRelation> relations,
      List<ScoreFinder.WrittenScore> scores) {
    var told = new ArrayList<MatchStatement>();
    var sidePairFinder =
        new SidePairFinder(text, articleContext.sides(), sentence, here, relations);
    for (var i = 0; i < relations.size(); i++) {
      var relation = relations.get(i);
      if (relation.kind() != Kind.MEETS
          && !relation.unreal()
          && !isConditional(relation, sentence)
          && !articleContext.isAboutAnotherTeam(sentence, relation.start())
          && !sidePairFinder.isEarlier(relation)) {
        var pair = sidePairFinder.of(relation);
        if (pair != null) {
          var end = i + 1 < relations.size() ? relations.get(i + 1).start() : sentence.end();
          var own = sidePairFinder.continuesSubject(relation) ? after(relation, scores) : scores;
          var one = result(sentence, relation, pair, end, own);
          // A guess is dropped when the same sentence clearly states otherwise.
          if (!pair.guessed() || told.stream().allMatch(t -> isFitting(t, one))) {
            told.add(one);
          }
        }
      }
    }
    return told;
  }

  /** Returns whether a result is only thought of: "a 2-0 win over Spain would be enough". */
  private boolean isConditional(SideRelation relation, TokenizedText.Sentence sentence) {
    var rest =
        text.lookahead(relation.end(), Math.max(relation.end(), sentence.end()), MAX_CONDITION);
    return new RelationWordingClassifier(text, sentence.start()).isNoun(relation)
        && CONDITION.matcher(rest).find();
  }

  /**
   * Returns the scores after a relation such as "and beat", since those before it belong to the
   * previous relation; all of them when there is no result after it.
   */
  private static List<ScoreFinder.WrittenScore> after(
      SideRelation relation, List<ScoreFinder.WrittenScore> scores) {
    var behind = scores.stream().filter(s -> s.start() >= relation.end()).toList();
    return behind.stream().anyMatch(ScoreFinder.WrittenScore::isResult) ? behind : scores;
  }

  private static boolean isFitting(MatchStatement clear, MatchStatement guessed) {
    return !clear.hasSamePair(guessed) || clear.mergedWith(guessed) != null;
  }

  private MatchStatement result(
      TokenizedText.Sentence sentence,
      SideRelation relation,
      SidePairFinder.Pair pair,
      int end,
      List<ScoreFinder.WrittenScore> scores) {
    var decided = relation.kind() != Kind.DREW;
    var kicks =
        decided ? nearest(scores, relation, s -> s.kind() == ScoreFinder.Kind.SHOOTOUT) : null;
    var byKicks =
        kicks != null || (decided && ScoreFinder.mentionsShootout(text, relation.start(), end));
    var score =
        isOfBothLegs(relation, scores)
            ? null
            : nearest(scores, relation, s -> s.isResult() && s.isDraw() == (byKicks || !decided));
    var leftWins = relation.kind() == Kind.WON;
    return new MatchStatement(
        pair.left().subject(),
        pair.right().subject(),
        oriented(score, leftWins),
        oriented(kicks, leftWins),
        EXTRA_TIME.anyIn(text, sentence),
        articleContext.setting(sentence, relation.start(), false),
        MatchFact.Status.PLAYED,
        sentence.start());
  }

  /**
   * Returns whether the nearest score is an aggregate: "lost 3-2 on aggregate despite a 1-0 win",
   * where the loser did not lose that match.
   */
  private static boolean isOfBothLegs(
      SideRelation relation, List<ScoreFinder.WrittenScore> scores) {
    return scores.stream()
        .min(Comparator.comparingInt(s -> Math.abs(s.start() - relation.start())))
        .filter(s -> s.kind() == ScoreFinder.Kind.TOGETHER)
        .isPresent();
  }

  private static @Nullable Score nearest(
      List<ScoreFinder.WrittenScore> scores,
      SideRelation relation,
      Predicate<ScoreFinder.WrittenScore> fit) {
    return scores.stream()
        .filter(fit)
        .min(Comparator.comparingInt(s -> Math.abs(s.start() - relation.start())))
        .map(ScoreFinder.WrittenScore::score)
        .orElse(null);
  }

  /** Returns the score with more goals for the winner, in whatever order it was written. */
  static @Nullable Score oriented(@Nullable Score score, boolean leftWins) {
    return score == null
            || score.home() == score.away()
            || leftWins == (score.home() > score.away())
        ? score
        : score.swapped();
  }

  /**
   * Adds a score to the match of a preceding sentence: "They finished level at 1-1", "Morocco won
   * 3-0 on penalties".
   */
  private void supplement(
      TokenizedText.Sentence sentence,
      List<SideMention> here,
      List<SideRelation> relations,
      List<ScoreFinder.WrittenScore> scores) {
    var matchStatement = open;
    if (matchStatement == null
        || here.stream().anyMatch(sideMention -> !matchStatement.has(sideMention.subject()))) {
      return;
    }
    var extra = EXTRA_TIME.anyIn(text, sentence);
    var drawn =
        extra || DREW.anyIn(text, sentence)
            ? scores.stream()
                .filter(s -> s.isResult() && s.isDraw())
                .findFirst()
                .map(ScoreFinder.WrittenScore::score)
                .orElse(null)
            : null;
    var kicks =
        scores.stream()
            .filter(s -> s.kind() == ScoreFinder.Kind.SHOOTOUT)
            .findFirst()
            .map(s -> kicks(matchStatement, s.score(), here, relations))
            .orElse(null);
    if (drawn == null && kicks == null) {
      return;
    }
    var fuller = matchStatement.withScore(drawn, kicks, extra, sentence.start());
    found.set(found.lastIndexOf(matchStatement), fuller);
    open = fuller;
  }

  private static @Nullable Score kicks(
      MatchStatement matchStatement,
      Score score,
      List<SideMention> here,
      List<SideRelation> relations) {
    for (var relation : relations) {
      if (relation.kind() == Kind.WON || relation.kind() == Kind.LOST) {
        var by = subject(here, relation);
        if (by != null) {
          return oriented(score, (relation.kind() == Kind.WON) == by.equals(matchStatement.home()));
        }
      }
    }
    return null;
  }

  private static @Nullable Subject subject(List<SideMention> here, SideRelation relation) {
    var before =
        here.stream().filter(s -> s.end() <= relation.start()).reduce((a, b) -> b).orElse(null);
    if (before != null && !relation.verbFirst()) {
      return before.subject();
    }
    return here.stream()
        .filter(s -> s.start() >= relation.end())
        .findFirst()
        .map(SideMention::subject)
        .orElse(null);
  }
}
