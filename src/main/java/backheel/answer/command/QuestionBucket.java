package backheel.answer.command;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The remaining allowance of one person or chat. */
final class QuestionBucket {
  private final AtomicReference<BucketLevel> level;

  QuestionBucket(Instant now, double full) {
    level =
        new AtomicReference<>(
            new BucketLevel(now, full, /* wasWarned= */ false, QuestionThrottle.Outcome.ALLOWED));
  }

  QuestionThrottle.Outcome acquire(Instant now, double full, double cost) {
    return level.updateAndGet(before -> before.taken(now, full, cost)).outcome();
  }

  Duration pay(Instant now, double full, double price) {
    var before =
        level.getAndUpdate(one -> one.there(now, full) < price ? one : one.taken(now, full, price));
    double lacking = price - before.there(now, full);
    return lacking <= 0
        ? Duration.ZERO
        : Duration.ofMillis(
            (long) Math.ceil(1_000 * lacking / QuestionThrottle.QUESTIONS_PER_SECOND));
  }
}
