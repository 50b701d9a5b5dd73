package backheel.answer;

import backheel.store.database.StorageException;
import backheel.store.subscription.Subscriptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The most followed subjects over all chats. Callers get the latest count at once; a recount runs
 * in the background, at most every ten minutes.
 */
final class PopularSubjects {
  private static final Logger log = LoggerFactory.getLogger(PopularSubjects.class);
  private static final Duration COUNT_INTERVAL = Duration.ofMinutes(10);
  private static final int MAX_SUBJECTS = 100;

  private final Subscriptions subscriptions;
  private final Clock clock;
  private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);
  private volatile List<String> counted = List.of();

  PopularSubjects(Subscriptions subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** Returns the keys of the subjects, the most followed first. */
  List<String> subjects() {
    var due = next.get();
    var now = clock.instant();
    if (!now.isBefore(due) && next.compareAndSet(due, now.plus(COUNT_INTERVAL))) {
      Thread.ofVirtual().name("popular").start(this::count);
    }
    return counted;
  }

  private void count() {
    try {
      counted = subscriptions.mostPopular(MAX_SUBJECTS);
    } catch (StorageException e) {
      log.info("Who is followed most was not counted: {}", e.getMessage());
    }
  }
}
