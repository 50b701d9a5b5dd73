package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.football.Fixture;
import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Subject;
import backheel.understanding.matches.context.MatchStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An index of the matches in the catalogue, for identifying those that articles are about. */
final class KnownMatches {

  /** Number of days within which articles refer to a match without its year. */
  static final int MAX_DAYS_TALKED_ABOUT = 45;

  private final Map<Set<String>, List<Fixture>> byPair = new HashMap<>();

  KnownMatches(Catalogue catalogue) {
    for (var fixture : catalogue.calendar()) {
      byPair
          .computeIfAbsent(pair(fixture.home(), fixture.away()), key -> new ArrayList<>())
          .add(fixture);
    }
  }

  private static Set<String> pair(Subject one, Subject other) {
    return one.equals(other) ? Set.of(one.id()) : Set.of(one.id(), other.id());
  }

  /** Returns the match around that date that fits the statement, the latest of several; or null. */
  @Nullable Fixture about(LocalDate told, MatchStatement match, MatchEvidence matchEvidence) {
    return fitting(match, match.setting().day())
        .filter(fixture -> isTalkedAbout(fixture, told, match, matchEvidence))
        .max(Comparator.comparing(Fixture::date))
        .orElse(null);
  }

  /**
   * Returns the one match of any date that fits the statement and has more evidence in the article
   * than any other; null when there is none, or no evidence but the names of the sides.
   */
  @Nullable Fixture ever(
      MatchStatement match, @Nullable LocalDate day, MatchEvidence matchEvidence) {
    var fitting = fitting(match, day).toList();
    if (fitting.size() == 1 && (isScored(match, fitting.getFirst()) || day != null)) {
      return fitting.getFirst();
    }
    var most = fitting.stream().mapToInt(matchEvidence::weight).max().orElse(0);
    var best = fitting.stream().filter(fixture -> matchEvidence.weight(fixture) == most).toList();
    return best.size() == 1 && matchEvidence.identifiesDay(best.getFirst())
        ? best.getFirst()
        : null;
  }

  /** Returns whether the stated score is the one on record. */
  static boolean isScored(MatchStatement match, Fixture fixture) {
    return match.score() != null && match.score().equals(seenFrom(match.home(), fixture));
  }

  private Stream<Fixture> fitting(MatchStatement match, @Nullable LocalDate day) {
    return byPair.getOrDefault(pair(match.home(), match.away()), List.of()).stream()
        .filter(
            fixture -> match.score() == null || fixture.score() == null || isScored(match, fixture))
        .filter(fixture ->
            match.setting().stage() == null
                || match.setting().stage().equals(fixture.stage())
                || fixture.stage().isEmpty())
        .filter(fixture ->
            day == null || Math.abs(fixture.date().toEpochDay() - day.toEpochDay()) <= 1);
  }

  private static @Nullable Score seenFrom(Subject home, Fixture fixture) {
    var score = fixture.score();
    return score == null || fixture.home().equals(home) ? score : score.swapped();
  }

  private static boolean isTalkedAbout(
      Fixture fixture, LocalDate told, MatchStatement match, MatchEvidence matchEvidence) {
    var since = told.toEpochDay() - fixture.date().toEpochDay();
    if (match.status() == MatchFact.Status.SCHEDULED) {
      return since <= 0 && since >= -MAX_DAYS_TALKED_ABOUT;
    }
    return since >= -1
        && (since <= MAX_DAYS_TALKED_ABOUT
            || match.setting().day() != null
            || matchEvidence.namesYear(fixture));
  }
}
