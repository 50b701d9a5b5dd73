package backheel.delivery;

import backheel.chat.ChatId;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.OutgoingMessage.StoryItem;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The lanes with a backlog, whose stories are sent as one bundle. */
final class BackloggedLanes {
  /**
   * Number of pending messages from which a lane is late; with fewer, it is late when its oldest
   * message has waited {@code LATE_AFTER}.
   */
  private static final int LATE_LANE_SIZE = 5;

  private static final Duration LATE_AFTER = Duration.ofSeconds(60);

  private final Clock clock;

  /** Highest id of the messages queued before this run began. */
  private long previousRunMaxId;

  /** Lanes that were behind when this run began, and have been sent to since. */
  private final Set<ChatId> caughtUp = ConcurrentHashMap.newKeySet();

  BackloggedLanes(Clock clock) {
    this.clock = clock;
  }

  /**
   * Begins a run, in which deliveries up to this id may already have been tried by the previous
   * run.
   */
  void startRun(long newest) {
    previousRunMaxId = newest;
  }

  /** Returns whether a message is to be bundled with those behind it. */
  boolean isLate(OutgoingMessage message) {
    return message.bundle().isEmpty()
        && !message.isEdit()
        && message.first() instanceof StoryItem
        // A message that was tried before must be retried unchanged.
        && message.attempts() == 0
        // So must one that the previous run may have been sending when it ended.
        && (message.id() > previousRunMaxId || caughtUp.contains(message.chat()))
        && (message.pendingInLane() >= LATE_LANE_SIZE
            || (message.pendingInLane() > 1
                && message.queuedAt().plus(LATE_AFTER).isBefore(clock.instant())));
  }

  /** Records that the outcome of a message is stored. */
  void recordFinished(OutgoingMessage message) {
    if (!message.isEdit() && message.id() <= previousRunMaxId) {
      caughtUp.add(message.chat());
    }
  }
}
