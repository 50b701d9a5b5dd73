package backheel.answer;

import backheel.store.ReportedMatch;
import backheel.story.MatchFact;
import backheel.story.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One version of a match, and every report that tells it so; the fullest stands for all. */
record SameMatch(MatchFact fullest, List<ReportedMatch> all) {

  /** What makes two statements the same version: the sides, the goals of each, and the day. */
  private record Version(Set<String> sides, @Nullable Score score, @Nullable LocalDate day) {
    static Version of(MatchFact match) {
      var home = match.home().key();
      var away = match.away().key();
      var score = match.score();
      boolean turned = home.compareTo(away) > 0;
      return new Version(
          Set.of(home, away + (home.equals(away) ? "'" : "")),
          score == null || !turned ? score : score.swapped(),
          match.date());
    }
  }

  /** Puts together what is said alike, in the order given; of an outlet only its latest word. */
  static List<SameMatch> of(List<ReportedMatch> reported) {
    var versions = new LinkedHashMap<Version, List<ReportedMatch>>();
    for (var one : reported.stream().filter(o -> !isOvertaken(o, reported)).toList()) {
      versions.computeIfAbsent(Version.of(one.match()), v -> new ArrayList<>()).add(one);
    }
    return versions.values().stream().map(SameMatch::fullest).toList();
  }

  /** Whether its outlet has told another score of the same match and day since. */
  private static boolean isOvertaken(ReportedMatch one, List<ReportedMatch> all) {
    var outlet = one.report().outlet();
    var version = Version.of(one.match());
    return !outlet.isEmpty()
        && version.score() != null
        && version.day() != null
        && all.stream()
            .filter(o -> o.report().outlet().equals(outlet))
            .filter(o -> o.report().appearedAt().isAfter(one.report().appearedAt()))
            .map(o -> Version.of(o.match()))
            .anyMatch(v ->
                v.sides().equals(version.sides())
                    && version.day().equals(v.day())
                    && v.score() != null
                    && !v.score().equals(version.score()));
  }

  private static SameMatch fullest(List<ReportedMatch> all) {
    var best = all.getFirst().match();
    for (var one : all) {
      best = details(one.match()) > details(best) ? one.match() : best;
    }
    return new SameMatch(best, List.copyOf(all));
  }

  private static int details(MatchFact match) {
    int stated = match.goals().size() + match.cards().size() + match.substitutions().size();
    stated += match.shootout() == null ? 0 : 1;
    stated += match.venue() == null ? 0 : 1;
    stated += match.stage() == null ? 0 : 1;
    stated += match.group() == null ? 0 : 1;
    return match.competition() == null ? stated : stated + 1;
  }

  /** Who says so, each once. */
  List<String> outlets() {
    return all.stream()
        .map(one -> one.report().outlet())
        .filter(outlet -> !outlet.isEmpty())
        .distinct()
        .toList();
  }
}
