package backheel.understanding.matches;

import java.util.ArrayList;
import java.util.List;

/** Puts together what several sentences tell of one match. */
final class Joining {

  /** All that is told of a match, and where. */
  record Joined(Told told, List<Integer> at) {}

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
        var at = new ArrayList<>(matches.get(i).at);
        at.add(one.at());
        matches.set(i, new Joined(both, at));
        return;
      }
    }
    matches.add(new Joined(one, List.of(one.at())));
  }
}
