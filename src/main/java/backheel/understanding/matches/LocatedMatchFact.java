package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Subject;
import backheel.understanding.matches.context.OffsetBinarySearch;
import java.util.List;

/**
 * A match as reported by one article.
 *
 * @param at the places at which it is reported, in order
 */
record LocatedMatchFact(MatchFact fact, List<Integer> at) {

  LocatedMatchFact {
    at = at.stream().sorted().toList();
  }

  boolean has(Subject side) {
    return fact.home().equals(side) || fact.away().equals(side);
  }

  /** Returns the last such place up to the given one; -1 when there is none. */
  int lastBefore(int place) {
    var after = OffsetBinarySearch.firstFrom(at, Integer::intValue, place + 1);
    return after == 0 ? -1 : at.get(after - 1);
  }
}
