package backheel.understanding.matches;

import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.PlayerMention;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A finder of the goals in a clause: scorer, minutes and manner. */
final class GoalFinder {

  private static final CueWords SCORED = CueWords.of("scored");
  private static final CueWords UNSCORED = CueWords.of("did not score");
  private static final Set<String> NEGATIONS = Lexicon.words("negations before a miss");
  static final Pattern PENALTY = Pattern.compile(Lexicon.regex("{{penalty}}"));
  static final Pattern OWN = Pattern.compile(Lexicon.regex("{{own goal}}"));
  private static final Pattern BY =
      Pattern.compile(Lexicon.regex("^(?:|.*[ -]){{by the scorer}} ?$"), Pattern.DOTALL);
  private static final Pattern HELPED =
      Pattern.compile(
          Lexicon.regex(
              "{{help for a goal}} (?:\\p{L}+ )?{{by the helper}} ?$|{{before anybody but the scorer}}"));
  private static final Pattern JOINED_MINUTES =
      Pattern.compile(
          Lexicon.regex(
              "(?:{{ordinal endings}}|'|\\))?(?: {{minutes, after several}})?,?(?: {{and}}|\\s?{{and, joined}})? ?(?:{{before a joined minute}}|\\()? ?"));
  private static final int MAX_DISTANCE = 45;

  private final MatchClause matchClause;
  private final TokenizedText text;
  private final List<CueWords.Cue> cues;

  private GoalFinder(MatchClause matchClause) {
    this.matchClause = matchClause;
    this.text = matchClause.text();
    this.cues = matchClause.cues(SCORED);
  }

  static List<FoundGoal> find(MatchClause matchClause) {
    if (matchClause.people().isEmpty() || matchClause.minutes().isEmpty()) {
      return List.of();
    }
    var goalFinder = new GoalFinder(matchClause);
    return goalFinder.cues.isEmpty() || goalFinder.isMissed() ? List.of() : goalFinder.scored();
  }

  /**
   * Returns whether the clause is about a missed chance; "he did not miss the penalty" is a goal.
   */
  private boolean isMissed() {
    for (var cue : matchClause.cues(UNSCORED)) {
      var word = text.wordFrom(cue.start());
      var before = word == 0 ? "" : text.words.get(word - 1).folded();
      if (!NEGATIONS.contains(before)) {
        return true;
      }
    }
    return false;
  }

  private List<FoundGoal> scored() {
    var by = matchClause.people().stream().filter(this::isScorer).toList();
    if (by.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<FoundGoal>();
    var minutesFirst = matchClause.minutes().getFirst().start() < by.getFirst().start();
    for (var i = 0; i < by.size(); i++) {
      var from =
          i == 0
              ? matchClause.sentence().start()
              : minutesFirst ? by.get(i - 1).end() : by.get(i).start();
      var to =
          i + 1 == by.size()
              ? matchClause.sentence().end()
              : minutesFirst ? by.get(i).end() : by.get(i + 1).start();
      for (var minute : minutes(from, to)) {
        var near = minutesFirst && i + 1 == by.size() ? matchClause.sentence().end() : to;
        found.add(
            new FoundGoal(
                by.get(i),
                minute,
                matchClause.contains(PENALTY, from, near),
                matchClause.contains(OWN, from, near)));
      }
    }
    return found;
  }

  /** Returns the minute within the range, or several that are joined: "in the 32nd and 71st". */
  private List<String> minutes(int from, int to) {
    var own =
        matchClause.minutes().stream().filter(m -> m.start() >= from && m.end() <= to).toList();
    var clear = own.stream().filter(m -> !m.bare()).toList();
    var told = clear.isEmpty() ? own : clear;
    if (told.size() <= 1) {
      return told.stream().map(MinuteMention::minute).toList();
    }
    var joined = new ArrayList<String>();
    var last = told.getFirst();
    joined.add(last.minute());
    for (var minute : told.subList(1, told.size())) {
      var between = matchClause.plain(/* start= */ last.end(), /* end= */ minute.start());
      if (!JOINED_MINUTES.matcher(between).matches()) {
        break;
      }
      joined.add(minute.minute());
      last = minute;
    }
    return joined;
  }

  private boolean isScorer(PlayerMention person) {
    var before =
        matchClause.plain(
            Math.max(matchClause.sentence().start(), person.start() - 30), person.start());
    if (HELPED.matcher(before).find()) {
      return false;
    }
    for (var cue : cues) {
      var ahead = cue.start() >= person.end() && cue.start() - person.end() <= MAX_DISTANCE;
      if (ahead
          && matchClause.hasNobodyBetween(/* start= */ person.end(), /* end= */ cue.start())) {
        return true;
      }
      var behind = cue.end() <= person.start() && person.start() - cue.end() <= MAX_DISTANCE;
      if (behind
          && matchClause.hasNobodyBetween(/* start= */ cue.end(), /* end= */ person.start())
          && leadsTo(cue, person)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the cue introduces its scorer: "a goal by Mbappé"; Arabic puts its verbs, and
   * "goal of", directly before the scorer, and Spanish may: "marcó Messi".
   */
  private boolean leadsTo(CueWords.Cue cue, PlayerMention person) {
    var between = matchClause.plain(/* start= */ cue.end(), /* end= */ person.start());
    var verb = between.equals(" ") && matchClause.plain(cue.start(), cue.end()).endsWith("o");
    return verb
        || between.strip().equals(":")
        || BY.matcher(between).matches()
        || text.words.get(text.wordFrom(cue.start())).caseless();
  }

  /** One goal, not yet assigned to a match. */
  record FoundGoal(PlayerMention by, String minute, boolean penalty, boolean own) {}
}
