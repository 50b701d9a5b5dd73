package backheel.answer.news;

import backheel.store.story.ReportedMatch;
import backheel.story.MatchFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** One version of a match with every report that states it; the fullest account represents all. */
record ReportedMatchVersion(MatchFact fullest, List<ReportedMatch> all) {

  /** Groups equal statements, in the order given; of one outlet's scores only the latest counts. */
  static List<ReportedMatchVersion> group(List<ReportedMatch> reported) {
    var versions = new LinkedHashMap<ReportedMatchVersionKey, List<ReportedMatch>>();
    for (var one : reported.stream().filter(o -> !isSuperseded(o, reported)).toList()) {
      versions
          .computeIfAbsent(ReportedMatchVersionKey.of(one.match()), v -> new ArrayList<>())
          .add(one);
    }
    return versions.values().stream().map(ReportedMatchVersion::fullest).toList();
  }

  /** Returns whether the outlet has stated another score of the same match and day since. */
  private static boolean isSuperseded(ReportedMatch one, List<ReportedMatch> all) {
    var outlet = one.report().outlet();
    var versionKey = ReportedMatchVersionKey.of(one.match());
    return !outlet.isEmpty()
        && versionKey.score() != null
        && versionKey.day() != null
        && all.stream()
            .filter(o -> o.report().outlet().equals(outlet))
            .filter(o -> o.report().appearedAt().isAfter(one.report().appearedAt()))
            .map(o -> ReportedMatchVersionKey.of(o.match()))
            .anyMatch(v ->
                v.sides().equals(versionKey.sides())
                    && versionKey.day().equals(v.day())
                    && v.score() != null
                    && !v.score().equals(versionKey.score()));
  }

  private static ReportedMatchVersion fullest(List<ReportedMatch> all) {
    var best = all.getFirst().match();
    for (var one : all) {
      best = details(one.match()) > details(best) ? one.match() : best;
    }
    return new ReportedMatchVersion(best, List.copyOf(all));
  }

  private static int details(MatchFact match) {
    int stated = match.goals().size() + match.cards().size() + match.substitutions().size();
    stated += match.shootout() == null ? 0 : 1;
    stated += match.venue() == null ? 0 : 1;
    stated += match.stage() == null ? 0 : 1;
    stated += match.group() == null ? 0 : 1;
    return match.competition() == null ? stated : stated + 1;
  }

  /** Returns the outlets that state this version, each once. */
  List<String> outlets() {
    return all.stream()
        .map(one -> one.report().outlet())
        .filter(outlet -> !outlet.isEmpty())
        .distinct()
        .toList();
  }
}
