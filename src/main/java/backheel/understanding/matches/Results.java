package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Subject;
import backheel.understanding.matches.Relation.Kind;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads who beat whom, and how high, sentence by sentence. */
final class Results {

  private static final Cues EXTRA_TIME = Cues.of("extratime");
  private static final Cues DREW = Cues.of("drew");
  private static final int OPEN_FOR = 2;

  private final Article article;
  private final Text text;
  private final ScoreLines lines;
  private final List<Told> found = new ArrayList<>();
  private @Nullable Told open;
  private int opened;

  Results(Article article) {
    this.article = article;
    this.text = article.text();
    this.lines = new ScoreLines(article);
  }

  void read(int number) {
    var sentence = text.sentences.get(number);
    var sides = article.sides();
    var here = sides.withPlaces(sentence);
    var goesOn = open != null && number - opened <= OPEN_FOR;
    if ((here.isEmpty() && !goesOn) || article.leadsAway(sentence)) {
      return;
    }
    var scores = Scores.in(text, sentence);
    here = scores.isEmpty() ? sides.in(sentence) : here;
    var direct = lines.read(number, here, scores);
    if (!direct.isEmpty()) {
      found.addAll(direct);
      open = null;
      return;
    }
    var relations = Relation.in(text, sentence.start(), sentence.end());
    var told = told(sentence, here, relations, scores);
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

  /** Those of which at least a score is known. */
  List<Told> found() {
    return found.stream().filter(t -> t.score() != null || t.shootout() != null).toList();
  }

  private List<Told> told(
      Text.Sentence sentence,
      List<Side> here,
      List<Relation> relations,
      List<Scores.Written> scores) {
    var told = new ArrayList<Told>();
    var pairing = new Pairing(text, article.sides(), sentence, here, relations);
    for (var i = 0; i < relations.size(); i++) {
      var relation = relations.get(i);
      if (relation.kind() != Kind.MEETS && !relation.unreal() && !pairing.isEarlier(relation)) {
        var pair = pairing.of(relation);
        if (pair != null) {
          var end = i + 1 < relations.size() ? relations.get(i + 1).start() : sentence.end();
          var own = pairing.goesOn(relation) ? behind(relation, scores) : scores;
          var one = result(sentence, relation, pair, end, own);
          // A guess yields to what the same sentence says clearly.
          if (!pair.guessed() || told.stream().allMatch(t -> isFitting(t, one))) {
            told.add(one);
          }
        }
      }
    }
    return told;
  }

  /** What stands before "and beat" was said of what came before; unless it is all there is. */
  private static List<Scores.Written> behind(Relation relation, List<Scores.Written> scores) {
    var behind = scores.stream().filter(s -> s.start() >= relation.end()).toList();
    return behind.stream().anyMatch(Scores.Written::isResult) ? behind : scores;
  }

  private static boolean isFitting(Told clear, Told guessed) {
    return !clear.samePair(guessed) || clear.joined(guessed) != null;
  }

  private Told result(
      Text.Sentence sentence,
      Relation relation,
      Pairing.Pair pair,
      int end,
      List<Scores.Written> scores) {
    var decided = relation.kind() != Kind.DREW;
    var kicks = decided ? nearest(scores, relation, s -> s.kind() == Scores.Kind.SHOOTOUT) : null;
    var byKicks = kicks != null || (decided && Scores.tellsShootout(text, relation.start(), end));
    var score =
        isOfBothLegs(relation, scores)
            ? null
            : nearest(scores, relation, s -> s.isResult() && s.isDraw() == (byKicks || !decided));
    var leftWins = relation.kind() == Kind.WON;
    return new Told(
        pair.left().subject(),
        pair.right().subject(),
        oriented(score, leftWins),
        oriented(kicks, leftWins),
        EXTRA_TIME.anyIn(text, sentence),
        article.setting(sentence, relation.start(), false),
        MatchFact.Status.PLAYED,
        sentence.start());
  }

  /** "Lost 3-2 on aggregate despite a 1-0 win": who lost did not lose that one. */
  private static boolean isOfBothLegs(Relation relation, List<Scores.Written> scores) {
    return scores.stream()
        .min(Comparator.comparingInt(s -> Math.abs(s.start() - relation.start())))
        .filter(s -> s.kind() == Scores.Kind.TOGETHER)
        .isPresent();
  }

  private static @Nullable Score nearest(
      List<Scores.Written> scores, Relation relation, Predicate<Scores.Written> fit) {
    return scores.stream()
        .filter(fit)
        .min(Comparator.comparingInt(s -> Math.abs(s.start() - relation.start())))
        .map(Scores.Written::score)
        .orElse(null);
  }

  /** The side that won has the more goals, in whatever order they are written. */
  static @Nullable Score oriented(@Nullable Score score, boolean leftWins) {
    return score == null
            || score.home() == score.away()
            || leftWins == (score.home() > score.away())
        ? score
        : score.turned();
  }

  /** "They finished level at 1-1", "Morocco won 3-0 on penalties", said of the match just told. */
  private void supplement(
      Text.Sentence sentence,
      List<Side> here,
      List<Relation> relations,
      List<Scores.Written> scores) {
    var told = open;
    if (told == null || here.stream().anyMatch(side -> !told.has(side.subject()))) {
      return;
    }
    var extra = EXTRA_TIME.anyIn(text, sentence);
    var drawn =
        extra || DREW.anyIn(text, sentence)
            ? scores.stream()
                .filter(s -> s.isResult() && s.isDraw())
                .findFirst()
                .map(Scores.Written::score)
                .orElse(null)
            : null;
    var kicks =
        scores.stream()
            .filter(s -> s.kind() == Scores.Kind.SHOOTOUT)
            .findFirst()
            .map(s -> kicks(told, s.score(), here, relations))
            .orElse(null);
    if (drawn == null && kicks == null) {
      return;
    }
    var fuller = told.scored(drawn, kicks, extra, sentence.start());
    found.set(found.lastIndexOf(told), fuller);
    open = fuller;
  }

  private static @Nullable Score kicks(
      Told told, Score score, List<Side> here, List<Relation> relations) {
    for (var relation : relations) {
      if (relation.kind() == Kind.WON || relation.kind() == Kind.LOST) {
        var by = subject(here, relation);
        if (by != null) {
          return oriented(score, (relation.kind() == Kind.WON) == by.equals(told.home()));
        }
      }
    }
    return null;
  }

  private static @Nullable Subject subject(List<Side> here, Relation relation) {
    var before =
        here.stream().filter(s -> s.end() <= relation.start()).reduce((a, b) -> b).orElse(null);
    if (before != null && !relation.verbFirst()) {
      return before.subject();
    }
    return here.stream()
        .filter(s -> s.start() >= relation.end())
        .findFirst()
        .map(Side::subject)
        .orElse(null);
  }
}
