package backheel.understanding.matches;

import java.util.ArrayList;
import java.util.List;

/** Puts together what several sentences tell of one match. */
final class Joining {

  /** All that is told of a match, and where. */
  record Joined(Told told, List<Integer> at) {}

  /** Of an article that tells of more matches, the first ones are kept. */
  private static final int MOST = 150;

  private final List<Joined> matches = new ArrayList<>();

  Joining(List<Told> found) {
    for (var one : found) {
      add(one);
    }
    matches.removeIf(match ->
        !match.told.isPlayed()
            && matches.stream()
                .anyMatch(
                    other -> other.told.isPlayed() && Fixtures.isOver(match.told, other.told)));
  }

  List<Joined> matches() {
    return List.copyOf(matches);
  }

  private void add(Told one) {
    for (var i = 0; i < matches.size(); i++) {
      var both = matches.get(i).told.joined(one);
      if (both != null) {
        matches.get(i).at.add(one.at());
        matches.set(i, new Joined(both, matches.get(i).at));
        return;
      }
    }
    if (matches.size() < MOST) {
      matches.add(new Joined(one, new ArrayList<>(List.of(one.at()))));
    }
  }
}
