package backheel.delivery;

import backheel.chat.ChatId;
import backheel.store.outbox.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The due messages that a courier has read from the outbox and not yet sent, new ones first. */
final class ClaimedMessages {
  /**
   * Maximum age of a claim. An older one is discarded and re-read: the delivery may have been
   * cancelled meanwhile.
   */
  static final Duration CLAIM_LIFETIME = Duration.ofSeconds(8);

  private static final int MAX_LANES_PER_CLAIM = 200;

  private final DeliveryServices services;
  private final int maxEdits;
  private final Deque<OutgoingMessage> claimed = new ArrayDeque<>();
  private long claimedAt;

  ClaimedMessages(DeliveryServices services, int maxEdits) {
    this.services = services;
    this.maxEdits = maxEdits;
  }

  /**
   * Claims due messages if none are left, or if the claim is too old: new ones before edits.
   *
   * @param busy the lanes with a message in flight
   * @return whether there is a message
   */
  boolean refill(Set<ChatId> busy) {
    if (services.executor().nanoTime() - claimedAt > CLAIM_LIFETIME.toNanos()) {
      claimed.clear();
    }
    if (!claimed.isEmpty()) {
      return true;
    }
    claimedAt = services.executor().nanoTime();
    // Taken before the lanes are read: a message that finishes meanwhile is still seen as in
    // flight.
    var busyNow = Set.copyOf(busy);
    var outbox = services.outbox();
    var platform = services.platform().name();
    claimed.addAll(outbox.due(platform, busyNow, MAX_LANES_PER_CLAIM));
    if (claimed.isEmpty()) {
      claimed.addAll(outbox.dueEdits(platform, busyNow, maxEdits));
    }
    return !claimed.isEmpty();
  }

  OutgoingMessage take() {
    return claimed.removeFirst();
  }

  /** Puts a message back as the next one. */
  void putBack(OutgoingMessage message) {
    claimed.addFirst(message);
  }

  void discard() {
    claimed.clear();
  }
}
