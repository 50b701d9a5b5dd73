package backheel.chat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A limit on the concurrent work of each party, checked before any shared limit: the surplus of one
 * party is rejected and does not delay the others. Only parties with work in flight are tracked.
 * Thread-safe; no call blocks.
 */
public final class ConcurrencyQuota {
  private final int maxPerParty;
  private final Map<Object, Integer> inFlight = new ConcurrentHashMap<>();

  /** The parties that exceeded their quota and still have work in flight. */
  private final Set<Object> overQuota = ConcurrentHashMap.newKeySet();

  /** Creates a quota of at least one piece of work per party. */
  public ConcurrencyQuota(int maxPerParty) {
    this.maxPerParty = maxPerParty;
  }

  /**
   * Takes a slot of a party's quota, which must be released.
   *
   * @return false when none is left: then there is nothing to release
   */
  public boolean tryAcquire(Object party) {
    var taken = new boolean[1];
    inFlight.compute(
        party,
        (key, before) -> {
          int now = before == null ? 0 : before;
          taken[0] = now < maxPerParty;
          return taken[0] ? Integer.valueOf(now + 1) : before;
        });
    return taken[0];
  }

  /**
   * Records that a party exceeded its quota; the record is cleared when all its slots are released.
   *
   * @return whether it is the first time since then, so that a notice may be sent
   */
  public boolean markOverQuota(Object party) {
    return overQuota.add(party);
  }

  /** Returns whether a party has been rejected and has had work in flight ever since. */
  public boolean isOverQuota(Object party) {
    return overQuota.contains(party);
  }

  /** Releases a slot. */
  public void release(Object party) {
    inFlight.computeIfPresent(party, (key, before) -> before == 1 ? null : before - 1);
    if (!inFlight.containsKey(party)) {
      overQuota.remove(party);
    }
  }

  /** Returns the number of a party's slots in use. */
  public int inFlightOf(Object party) {
    return inFlight.getOrDefault(party, 0);
  }

  /** Returns the number of parties with work in flight. */
  public int activeParties() {
    return inFlight.size();
  }
}
