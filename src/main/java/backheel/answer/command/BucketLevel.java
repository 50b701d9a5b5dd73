package backheel.answer.command;

import java.time.Duration;
import java.time.Instant;

/**
 * A level of the allowance.
 *
 * @param wasWarned whether the person was warned and has not slowed down since
 */
record BucketLevel(Instant at, double left, boolean wasWarned, QuestionThrottle.Outcome outcome) {
  double there(Instant now, double full) {
    double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1_000.0);
    return Math.min(full, left + seconds * QuestionThrottle.QUESTIONS_PER_SECOND);
  }

  BucketLevel taken(Instant now, double full, double cost) {
    double there = there(now, full);
    boolean calm = !wasWarned || there >= full / 2;
    if (calm && there >= cost) {
      return new BucketLevel(now, there - cost, false, QuestionThrottle.Outcome.ALLOWED);
    }
    // Each further question drains it: silence lasts until the questions really slow down.
    return new BucketLevel(
        now,
        Math.max(0, there - cost),
        true,
        wasWarned ? QuestionThrottle.Outcome.SILENCED : QuestionThrottle.Outcome.WARNED);
  }
}
