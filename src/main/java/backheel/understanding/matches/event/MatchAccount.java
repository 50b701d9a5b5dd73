package backheel.understanding.matches.event;

import backheel.story.MatchFact;
import backheel.story.Subject;
import backheel.understanding.matches.context.PositionSearch;
import java.util.List;

/**
 * A match as one article tells it.
 *
 * @param at the places where it is told, in order
 */
public record MatchAccount(MatchFact fact, List<Integer> at) {

  public MatchAccount {
    at = at.stream().sorted().toList();
  }

  boolean has(Subject side) {
    return fact.home().equals(side) || fact.away().equals(side);
  }

  /** The place where the match was told last before that one; -1 when it was not yet. */
  int lastBefore(int place) {
    var after = PositionSearch.firstFrom(at, Integer::intValue, place + 1);
    return after == 0 ? -1 : at.get(after - 1);
  }
}
