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

/** The matches the catalogue knows, to tell which of them an article means. */
final class KnownMatches {

  /** How long a match is spoken of without its year. */
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

  /** The match of about that day that fits what is told, the latest of several; or null. */
  @Nullable Fixture about(LocalDate told, MatchStatement match, MatchEvidence evidence) {
    return fitting(match, match.setting().day())
        .filter(fixture -> isTalkedAbout(fixture, told, match, evidence))
        .max(Comparator.comparing(Fixture::date))
        .orElse(null);
  }

  /**
   * The one match of whatever day that fits what is told, and for which the article gives better
   * reasons than for any other; null when there is none, or none but the names of the sides.
   */
  @Nullable Fixture ever(MatchStatement match, @Nullable LocalDate day, MatchEvidence evidence) {
    var fitting = fitting(match, day).toList();
    if (fitting.size() == 1 && (isScored(match, fitting.getFirst()) || day != null)) {
      return fitting.getFirst();
    }
    var most = fitting.stream().mapToInt(evidence::weight).max().orElse(0);
    var best = fitting.stream().filter(fixture -> evidence.weight(fixture) == most).toList();
    return best.size() == 1 && evidence.identifiesDay(best.getFirst()) ? best.getFirst() : null;
  }

  /** Whether the score that is told is the one on record. */
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
      Fixture fixture, LocalDate told, MatchStatement match, MatchEvidence evidence) {
    var since = told.toEpochDay() - fixture.date().toEpochDay();
    if (match.status() == MatchFact.Status.SCHEDULED) {
      return since <= 0 && since >= -MAX_DAYS_TALKED_ABOUT;
    }
    return since >= -1
        && (since <= MAX_DAYS_TALKED_ABOUT
            || match.setting().day() != null
            || evidence.namesYear(fixture));
  }
}
