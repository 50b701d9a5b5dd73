package backheel.answer;

import backheel.store.StoreFailure;
import backheel.store.Wishes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is followed most over all chats. Whoever asks is answered at once with what was counted last;
 * counting again goes on beside, at most every ten minutes.
 */
final class Popular {
  private static final Logger log = LoggerFactory.getLogger(Popular.class);
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int MOST = 100;

  private final Wishes wishes;
  private final Clock clock;
  private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);
  private volatile List<String> counted = List.of();

  Popular(Wishes wishes, Clock clock) {
    this.wishes = wishes;
    this.clock = clock;
  }

  /** Keys of subjects, the most followed first. */
  List<String> subjects() {
    var due = next.get();
    var now = clock.instant();
    if (!now.isBefore(due) && next.compareAndSet(due, now.plus(EVERY))) {
      Thread.ofVirtual().name("popular").start(this::count);
    }
    return counted;
  }

  private void count() {
    try {
      counted = wishes.mostWaitedFor(MOST);
    } catch (StoreFailure e) {
      log.info("Who is followed most was not counted: {}", e.getMessage());
    }
  }
}
