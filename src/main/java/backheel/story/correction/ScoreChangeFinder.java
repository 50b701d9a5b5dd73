package backheel.story.correction;

import backheel.story.Correction;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Report;
import backheel.story.Score;
import backheel.story.StatedScore;
import backheel.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A finder of scores or scorers that an outlet now states differently. */
final class ScoreChangeFinder {
  private static final Pattern OVERTURNED =
      Pattern.compile(
          "\\bvar\\b|overturn|disallow|ruled out|chalked off|struck off|\\bannul|refusé|invalid"
              + "|\\banulad|\\banul[oó]\\b|\\bcorrect(?:ed|ion)|\\brectifi|\\bcorrecci|awarded"
              + "|ألغ|إلغاء|الفار|تقنية الفيديو|تصحيح",
          Pattern.UNICODE_CHARACTER_CLASS);

  private ScoreChangeFinder() {}

  /** Returns the differences in a new version of one report. */
  static List<Correction> between(Report was, Report now, Instant at) {
    var found = new ArrayList<Correction>();
    for (var fact : was.matches()) {
      var same = sameAs(fact, now);
      var score = fact.score();
      if (score != null && !same.isEmpty()) {
        var kept = same.stream().filter(m -> score.equals(StatedScore.as(fact, m))).findFirst();
        if (kept.isPresent()) {
          scorers(fact, kept.get(), score, now, at, found);
        } else if (!(LiveCoverageDetector.mayBeInPlay(was) && hasGrown(fact, same.getFirst()))) {
          add(fact, same.getFirst(), now, at, found);
        }
      }
    }
    return found;
  }

  /**
   * Returns the differences in a later report of the same outlet: a score that went down, or any
   * other when the text reports a reversal. Scores grow during a match.
   */
  static List<Correction> overturned(Story story, Report later) {
    if (later.outlet().isEmpty() || later.matches().stream().allMatch(m -> m.score() == null)) {
      return List.of();
    }
    var words = (later.title() + "\n" + later.body()).toLowerCase(Locale.ROOT);
    boolean saysSo = OVERTURNED.matcher(words).find();
    // The outlet's latest statement counts: it may have reported the correction already.
    return story.currentReports().reversed().stream()
        .filter(r -> !r.id().equals(later.id()) && r.outlet().equals(later.outlet()))
        .filter(r ->
            r.matches().stream().anyMatch(m -> m.score() != null && !sameAs(m, later).isEmpty()))
        .findFirst()
        .map(earlier -> contradicted(earlier, later, saysSo))
        .orElse(List.of());
  }

  private static List<Correction> contradicted(Report earlier, Report later, boolean saysSo) {
    var found = new ArrayList<Correction>();
    for (var fact : earlier.matches()) {
      var same = sameAs(fact, later);
      var score = fact.score();
      if (score != null
          && !same.isEmpty()
          && same.stream().noneMatch(m -> score.equals(StatedScore.as(fact, m)))
          && (saysSo || !hasGrown(fact, same.getFirst()))) {
        add(fact, same.getFirst(), later, later.fetched(), found);
      }
    }
    return found;
  }

  private static List<MatchFact> sameAs(MatchFact fact, Report report) {
    return report.matches().stream()
        .filter(m -> m.score() != null && StatedScore.isSameMatch(fact, m))
        .toList();
  }

  private static boolean hasGrown(MatchFact fact, MatchFact now) {
    var before = fact.score();
    var after = StatedScore.as(fact, now);
    return before != null
        && after != null
        && after.home() >= before.home()
        && after.away() >= before.away();
  }

  private static void add(
      MatchFact fact, MatchFact other, Report now, Instant at, List<Correction> found) {
    var before = fact.score();
    var after = StatedScore.as(fact, other);
    if (before != null && after != null) {
      found.add(
          new Correction.ScoreChange(
              now.id(), at, StatedScore.of(fact, before), StatedScore.of(fact, after)));
    }
  }

  /** Adds scorers that were replaced by others; a scorer only added or left out does not count. */
  private static void scorers(
      MatchFact fact,
      MatchFact other,
      Score score,
      Report now,
      Instant at,
      List<Correction> found) {
    var before = names(fact);
    var after = names(other);
    var gone = new TreeSet<>(before);
    gone.removeAll(after);
    var come = new TreeSet<>(after);
    come.removeAll(before);
    if (!gone.isEmpty() && !come.isEmpty()) {
      found.add(
          new Correction.ScorersChange(
              now.id(),
              at,
              StatedScore.of(fact, score),
              String.join(", ", gone),
              String.join(", ", come)));
    }
  }

  private static Set<String> names(MatchFact fact) {
    return fact.goals().stream().map(Goal::scorer).collect(Collectors.toSet());
  }
}
