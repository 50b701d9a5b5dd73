package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Platform;
import backheel.store.Lanes;
import backheel.store.StoreFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A courier's life without its thread: it marks what the life before left, then goes its rounds.
 */
final class Shift {
  static final Duration STORE_AGAIN = Duration.ofSeconds(2);

  /** A clock that goes back by less does no harm. */
  private static final Duration UNNOTICED = Duration.ofSeconds(2);

  /** The longest stretch over which any platform counts what a chat was sent. */
  private static final Duration COUNTED = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(Shift.class);

  private final Platform platform;
  private final Lanes lanes;
  private final SentJournal journal;
  private final Pace pace;
  private final Rounds rounds;
  private final Legs legs;
  private final Clock clock;
  private boolean begun;
  private @Nullable Instant lastLook;

  Shift(
      Platform platform,
      Lanes lanes,
      SentJournal journal,
      Pace pace,
      Rounds rounds,
      Legs legs,
      Clock clock) {
    this.platform = platform;
    this.lanes = lanes;
    this.journal = journal;
    this.pace = pace;
    this.rounds = rounds;
    this.legs = legs;
    this.clock = clock;
  }

  /** Does what there is to do now; how long there is nothing more, unless something happens. */
  Duration round() {
    try {
      if (!begun) {
        markLeft();
        recall();
        rounds.begin(lanes.newest());
        begun = true;
      }
      followTheClock();
      return rounds.go();
    } catch (StoreFailure e) {
      log.error("Deliveries wait: {}", e.getMessage());
      return STORE_AGAIN;
    } catch (RuntimeException e) {
      log.error("A round of {} ended by a mistake of ours", platform.name(), e);
      return STORE_AGAIN;
    }
  }

  /** What an earlier life sent is marked before anything is claimed. */
  private void markLeft() {
    for (var entry : journal.left()) {
      lanes.sent(entry.owed(), entry.message(), entry.editions(), entry.nextInLane());
    }
    journal.clear();
  }

  /** What an earlier life sent a moment ago counts towards the platform's limits. */
  private void recall() {
    var now = clock.instant();
    for (var sent : lanes.sentLately(platform.name(), now.minus(COUNTED))) {
      var ago = Duration.between(sent.at(), now);
      pace.recall(ChatId.parse(sent.chat()), legs.nanos() - ago.toNanos());
    }
  }

  /** A clock that was set back must not leave lanes waiting for a time that has been before. */
  private void followTheClock() {
    var now = clock.instant();
    var latest = lastLook == null ? lanes.lastEnd().orElse(now) : lastLook;
    var back = Duration.between(now, latest);
    if (back.compareTo(UNNOTICED) > 0) {
      log.warn("The clock was set back by {} s", back.toSeconds());
      lanes.setBack(platform.name(), back);
    }
    lastLook = now;
  }
}
