package backheel.understanding.matches;

import backheel.understanding.matches.context.MatchStatement;
import java.util.ArrayList;
import java.util.List;

/** A merger of the statements of several sentences about one match. */
final class StatementMerger {

  /** The combined statement about a match, and its places. */
  record MergedStatement(MatchStatement told, List<Integer> at) {}

  /** Maximum number of matches kept of one article, from its start. */
  private static final int MAX_MATCHES = 150;

  private final List<MergedStatement> matches = new ArrayList<>();

  StatementMerger(List<MatchStatement> found) {
    for (var one : found) {
      add(one);
    }
    matches.removeIf(match ->
        !match.told.isPlayed()
            && matches.stream()
                .anyMatch(other ->
                    other.told.isPlayed() && FixtureFinder.isOver(match.told, other.told)));
  }

  List<MergedStatement> matches() {
    return List.copyOf(matches);
  }

  private void add(MatchStatement one) {
    for (var i = 0; i < matches.size(); i++) {
      var both = matches.get(i).told.mergedWith(one);
      if (both != null) {
        matches.get(i).at.add(one.at());
        matches.set(i, new MergedStatement(both, matches.get(i).at));
        return;
      }
    }
    if (matches.size() < MAX_MATCHES) {
      matches.add(new MergedStatement(one, new ArrayList<>(List.of(one.at()))));
    }
  }
}
