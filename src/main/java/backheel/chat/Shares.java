package backheel.chat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bound of the work that each party has under way, taken before any bound that all share: the
 * surplus of one is turned away and keeps nobody else waiting. Only those who have work under way
 * are remembered. Safe to share between threads; no call blocks.
 */
public final class Shares {
  private final int most;
  private final Map<Object, Integer> underWay = new ConcurrentHashMap<>();

  /** Those who have asked for too much since they were last at rest. */
  private final Set<Object> refused = ConcurrentHashMap.newKeySet();

  /** Shares of so many pieces of work, at least 1. */
  public Shares(int most) {
    this.most = most;
  }

  /**
   * Takes a place in a party's share, which must be given back.
   *
   * @return false when there is none left: then there is nothing to give back
   */
  public boolean take(Object party) {
    var taken = new boolean[1];
    underWay.compute(
        party,
        (key, before) -> {
          int now = before == null ? 0 : before;
          taken[0] = now < most;
          return taken[0] ? Integer.valueOf(now + 1) : before;
        });
    return taken[0];
  }

  /**
   * Notes that a party asked for more than its share, which is over when all of it is given back.
   *
   * @return whether it is the first time since then, so that a word may be said
   */
  public boolean refuse(Object party) {
    return refused.add(party);
  }

  /** Whether a party has been refused, and not been at rest since. */
  public boolean isRefused(Object party) {
    return refused.contains(party);
  }

  /** Gives a place back. */
  public void giveBack(Object party) {
    underWay.computeIfPresent(party, (key, before) -> before == 1 ? null : before - 1);
    if (!underWay.containsKey(party)) {
      refused.remove(party);
    }
  }

  /** How much a party has under way. */
  public int of(Object party) {
    return underWay.getOrDefault(party, 0);
  }

  /** How many parties have work under way. */
  public int parties() {
    return underWay.size();
  }
}
