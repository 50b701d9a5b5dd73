package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.MatchStatement;
import backheel.understanding.matches.context.SideMention;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finder of results without a verb: "France 2-0 Morocco", "Maroc - Belgique : 0-2". */
final class ScoreLineFinder {

  private static final Pattern BETWEEN =
      Pattern.compile(
          Lexicon.regex(
              " ?[\\(]?(\\d{1,2}) ?- ?(\\d{1,2})[\\)]? ?(?:{{article before a team's name}})?"));
  private static final Pattern DASH =
      Pattern.compile(
          Lexicon.regex(
              " ?- ?(?:{{article before a team's name}})?| {{versus}} (?:{{article before a team's name}})?"));
  private static final Pattern SCORE_AFTER =
      Pattern.compile("^ ?:? ?[(]?(\\d{1,2}) ?- ?(\\d{1,2})[)]?(?!\\d|[:h.]\\d| ?-)");
  private static final Pattern NUMBER = Pattern.compile(" ?(\\d{1,2}) ?[,،;]? ?");
  private static final Pattern LAST_NUMBER = Pattern.compile("^ (\\d{1,2})(?=[^\\d\\p{L}'-]|$)");

  /** Distance after the second side within which its number, or the whole score, follows. */
  private static final int MAX_LOOKAHEAD = 24;

  private static final CueWords WON = CueWords.of("won");
  private static final CueWords LOST = CueWords.of("lost");
  private static final CueWords EXTRA_TIME = CueWords.of("extra time");

  private final ArticleContext articleContext;
  private final TokenizedText text;
  private final ScoreLineContextFinder scoreLineContextFinder;

  ScoreLineFinder(ArticleContext articleContext) {
    this.articleContext = articleContext;
    this.text = articleContext.text();
    this.scoreLineContextFinder = new ScoreLineContextFinder(articleContext);
  }

  List<MatchStatement> read(
      int number, List<SideMention> here, List<ScoreFinder.WrittenScore> scores) {
    var sentence = text.sentences.get(number);
    var told = new ArrayList<MatchStatement>();
    if (articleContext.isInPredictions(sentence)) {
      return told;
    }
    for (var i = 0; i + 1 < here.size(); i++) {
      var home = here.get(i);
      var away = here.get(i + 1);
      if (home.subject().equals(away.subject()) || home.subject().kind() != away.subject().kind()) {
        continue;
      }
      var score = score(sentence, home, away, here.size());
      if (score != null && !articleContext.isAboutAnotherTeam(sentence, home.end())) {
        var end = i + 2 < here.size() ? endOf(here, i + 2, home, away, sentence) : sentence.end();
        told.add(statement(number, home, away, score, end, here, scores));
      }
    }
    return told;
  }

  /** Returns the end of the words about this pair: the next side that is neither of them. */
  private static int endOf(
      List<SideMention> here,
      int from,
      SideMention home,
      SideMention away,
      TokenizedText.Sentence sentence) {
    for (var sideMention : here.subList(from, here.size())) {
      if (!sideMention.subject().equals(home.subject())
          && !sideMention.subject().equals(away.subject())) {
        return sideMention.start();
      }
    }
    return sentence.end();
  }

  private @Nullable Score score(
      TokenizedText.Sentence sentence, SideMention home, SideMention away, int count) {
    var between = text.plain.substring(home.end(), away.start());
    var direct = BETWEEN.matcher(between);
    if (direct.matches()) {
      return of(direct.group(1), direct.group(2));
    }
    var rest = text.lookahead(away.end(), Math.max(away.end(), sentence.end()), MAX_LOOKAHEAD);
    if (DASH.matcher(between).matches()) {
      var behind = SCORE_AFTER.matcher(rest);
      return behind.find() ? of(behind.group(1), behind.group(2)) : null;
    }
    var first = NUMBER.matcher(between);
    var second = LAST_NUMBER.matcher(rest);
    // Three sides with a number each are a table, not a result.
    return count <= 2 && first.matches() && second.find()
        ? of(first.group(1), second.group(1))
        : null;
  }

  private static @Nullable Score of(String home, String away) {
    var one = Integer.parseInt(home);
    var other = Integer.parseInt(away);
    return one > 20 || other > 20 ? null : new Score(one, other);
  }

  private MatchStatement statement(
      int number,
      SideMention home,
      SideMention away,
      Score score,
      int end,
      List<SideMention> here,
      List<ScoreFinder.WrittenScore> scores) {
    var sentence = text.sentences.get(number);
    var kicks =
        score.home() != score.away()
            ? null
            : scores.stream()
                .filter(s ->
                    s.kind() == ScoreFinder.Kind.SHOOTOUT
                        && s.start() >= home.end()
                        && s.end() <= end)
                .findFirst()
                .map(s -> kicks(s, home, away, here))
                .orElse(null);
    return new MatchStatement(
            home.subject(),
            away.subject(),
            score,
            kicks,
            EXTRA_TIME.anyIn(text, home.start(), end),
            articleContext.setting(sentence, home.end(), false),
            MatchFact.Status.PLAYED,
            sentence.start())
        .withSetting(scoreLineContextFinder.of(number));
  }

  /**
   * Returns the shootout score, oriented by words such as "(Croatia won 3-1 on penalties)"; else
   * the first number is that of the side named first.
   */
  private Score kicks(
      ScoreFinder.WrittenScore writtenScore,
      SideMention home,
      SideMention away,
      List<SideMention> here) {
    for (var sideMention : here) {
      if (sideMention.start() >= away.end() && sideMention.end() <= writtenScore.start()) {
        var from = sideMention.end();
        var won = WON.anyIn(text, from, writtenScore.start());
        var lost = LOST.anyIn(text, from, writtenScore.start());
        if (won != lost) {
          var homeWon = won == sideMention.subject().equals(home.subject());
          var score = ResultFinder.oriented(writtenScore.score(), homeWon);
          return score == null ? writtenScore.score() : score;
        }
      }
    }
    return writtenScore.score();
  }
}
