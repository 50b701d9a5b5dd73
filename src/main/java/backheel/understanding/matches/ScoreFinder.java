package backheel.understanding.matches;

import backheel.story.Score;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.Predictions;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A finder of written scores: 2-0, two-nil, deux buts à zéro, بهدفين دون رد. */
final class ScoreFinder {

  /** A score at its place; which side the first number belongs to is decided elsewhere. */
  record WrittenScore(int start, int end, Score score, Kind kind) {

    boolean isResult() {
      return kind == Kind.RESULT;
    }

    boolean isDraw() {
      return score.home() == score.away();
    }
  }

  /** The kinds of score. */
  enum Kind {
    RESULT,
    SHOOTOUT,
    /** An aggregate of two legs. */
    TOGETHER,
    /** A score at half-time, a lead, a prediction. */
    PASSING
  }

  private static final Pattern DIGITS =
      Pattern.compile(
          Lexicon.regex(
              "(?<![\\d:.,/$£€-])(\\d{1,2}) ?- ?(\\d{1,2}|{{nil in digits}})(?![\\d:/%]|-\\d|[.,]\\d| ?- ?\\d)"));
  private static final Pattern WORDS =
      Pattern.compile(
          Lexicon.regex(
              "(?<![\\d.,-])(?<!{{parted, which is no score}} )\\b("
                  + NumberWords.PATTERN
                  + ")(?: {{nouns of goals}})?(?:-| {{between the numbers of a score}} )("
                  + NumberWords.PATTERN
                  + ")\\b(?!-\\d|[.,]\\d)"));
  private static final Pattern EACH =
      Pattern.compile(
          Lexicon.regex(
              "\\b("
                  + NumberWords.PATTERN
                  + "){{each side, after a number}}|{{each side, before a number}} ("
                  + NumberWords.PATTERN
                  + ")\\b|\\b({{no goals}})\\b"));
  private static final Pattern OF_SOMETHING =
      Pattern.compile(
          Lexicon.regex(
              "^ (?:{{qualities of chances}} )?{{counted things that are no goals}}\\b.*"),
          Pattern.DOTALL);
  private static final int MAX_GOALS = 20;
  private static final int MAX_CUE_DISTANCE = 25;

  private static final CueWords SHOOTOUT = CueWords.of("shoot-out");
  private static final CueWords AGGREGATE = CueWords.of("aggregate");
  private static final CueWords HALF_TIME = CueWords.of("half-time");
  private static final CueWords RUNNING = CueWords.of("running score");
  private static final CueWords LEAD = CueWords.of("lead");

  private ScoreFinder() {}

  static List<WrittenScore> find(TokenizedText text, TokenizedText.Sentence sentence) {
    var found = new ArrayList<WrittenScore>();
    var plain = text.plain.substring(sentence.start(), sentence.end());
    add(found, DIGITS.matcher(plain), sentence.start());
    if (found.isEmpty()) {
      add(found, WORDS.matcher(plain), sentence.start());
    }
    addEach(found, EACH.matcher(plain), sentence.start());
    ArabicScoreFinder.add(found, plain, sentence.start());
    found.sort(Comparator.comparingInt(WrittenScore::start));
    return kinds(found, text, sentence);
  }

  private static void add(List<WrittenScore> found, Matcher matcher, int offset) {
    while (matcher.find()) {
      var home = NumberWords.parse(matcher.group(1));
      var away = NumberWords.parse(matcher.group(2));
      if (home <= MAX_GOALS && away <= MAX_GOALS) {
        found.add(written(offset + matcher.start(), offset + matcher.end(), home, away));
      }
    }
  }

  private static void addEach(List<WrittenScore> found, Matcher matcher, int offset) {
    while (matcher.find()) {
      var number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      var goals = number == null ? 0 : NumberWords.parse(number);
      var start = offset + matcher.start();
      var end = offset + matcher.end();
      if (goals <= MAX_GOALS && found.stream().noneMatch(w -> w.start < end && start < w.end)) {
        found.add(written(start, end, goals, goals));
      }
    }
  }

  static WrittenScore written(int start, int end, int home, int away) {
    return new WrittenScore(start, end, new Score(home, away), Kind.RESULT);
  }

  private static List<WrittenScore> kinds(
      List<WrittenScore> found, TokenizedText text, TokenizedText.Sentence sentence) {
    var sorted = new ArrayList<WrittenScore>();
    for (var i = 0; i < found.size(); i++) {
      var one = found.get(i);
      var from = Math.max(sentence.start(), i == 0 ? 0 : found.get(i - 1).end());
      var to = i + 1 < found.size() ? found.get(i + 1).start() : sentence.end();
      sorted.add(new WrittenScore(one.start, one.end, one.score, kind(one, text, from, to)));
    }
    return sorted;
  }

  private static Kind kind(WrittenScore one, TokenizedText text, int from, int to) {
    var after = Math.min(to, one.end + MAX_CUE_DISTANCE);
    var before = Math.max(from, one.start - MAX_CUE_DISTANCE);
    if (!one.isDraw() && isShootout(one, text, before, after)) {
      return Kind.SHOOTOUT;
    }
    if (AGGREGATE.anyIn(text, before, one.start) || AGGREGATE.anyIn(text, one.end, after)) {
      return Kind.TOGETHER;
    }
    var passing =
        OF_SOMETHING.matcher(text.plain.substring(one.end, after)).matches()
            || HALF_TIME.anyIn(text, one.end, after)
            || HALF_TIME.anyIn(text, before, one.start)
            || RUNNING.anyIn(text, Math.max(from, one.start - 14), one.start)
            || LEAD.anyIn(text, one.end, Math.min(to, one.end + 8))
            || Predictions.anyIn(text, from, to);
    return passing ? Kind.PASSING : Kind.RESULT;
  }

  private static boolean isShootout(WrittenScore one, TokenizedText text, int before, int after) {
    return SHOOTOUT.anyIn(text, one.end, after) || SHOOTOUT.anyIn(text, before, one.start);
  }

  /** Returns whether the text mentions a penalty shootout. */
  static boolean mentionsShootout(TokenizedText text, int start, int end) {
    return SHOOTOUT.anyIn(text, start, end);
  }
}
