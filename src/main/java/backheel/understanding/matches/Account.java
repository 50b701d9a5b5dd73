package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Subject;
import java.util.List;

/**
 * A match as one article tells it.
 *
 * @param at the places where it is told
 */
record Account(MatchFact fact, List<Integer> at) {

  Account {
    at = List.copyOf(at);
  }

  boolean has(Subject side) {
    return fact.home().equals(side) || fact.away().equals(side);
  }

  /** The place where the match was told last before that one; -1 when it was not yet. */
  int before(int place) {
    return at.stream().mapToInt(Integer::intValue).filter(p -> p <= place).max().orElse(-1);
  }
}
