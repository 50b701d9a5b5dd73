package backheel.answer;

import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How much is answered to one person, and in one chat: so many questions at once, then some more
 * each second. Whoever asks for more is told so once, and then met with silence until it calms.
 */
final class Patience {
  /** So much one person may ask at once. */
  static final int AT_ONCE = 30;

  private static final double PER_SECOND = 2;

  /** Many people in one chat may ask more. */
  private static final int CROWD = 3;

  private static final int KEPT = 20_000;

  /** A thousand feeds at once are no flood: so many a chat may have. */
  private static final double FEED = 0.025;

  private final Clock clock;
  private final Cache<ChatId, Bucket> people = cache();
  private final Cache<ChatId, Bucket> crowds = cache();

  Patience(Clock clock) {
    this.clock = clock;
  }

  private static Cache<ChatId, Bucket> cache() {
    return Caffeine.newBuilder()
        .maximumSize(KEPT)
        .expireAfterAccess(Duration.ofMinutes(10))
        .build();
  }

  /** What becomes of a question. */
  enum Outcome {
    ANSWERED,
    /** It is one too many: that is said once. */
    TOLD,
    /** Nothing is said any more. */
    SILENCE
  }

  Outcome take(Question question, String text) {
    double cost = text.startsWith("/sub") ? FEED : 1;
    var asker = question.asker() == null ? question.chat() : question.asker();
    var outcome = take(people, asker, AT_ONCE, cost);
    return outcome != Outcome.ANSWERED || question.place() == Place.PRIVATE
        ? outcome
        : take(crowds, question.chat().whole(), CROWD * AT_ONCE, cost);
  }

  private Outcome take(Cache<ChatId, Bucket> buckets, ChatId who, int atOnce, double cost) {
    var now = clock.instant();
    return buckets.get(who, key -> new Bucket(now, atOnce)).take(now, atOnce, cost);
  }

  /** What is left to one of them. */
  private static final class Bucket {
    private final AtomicReference<Level> level;

    Bucket(Instant now, double full) {
      level = new AtomicReference<>(new Level(now, full, /* told= */ false, Outcome.ANSWERED));
    }

    Outcome take(Instant now, double full, double cost) {
      return level.updateAndGet(before -> before.taken(now, full, cost)).outcome();
    }
  }

  /**
   * How much is left.
   *
   * @param told whether the person was told that it was too much, and it has not calmed since
   */
  private record Level(Instant at, double left, boolean told, Outcome outcome) {
    Level taken(Instant now, double full, double cost) {
      double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1_000.0);
      double there = Math.min(full, left + seconds * PER_SECOND);
      boolean calm = !told || there >= full / 2;
      if (calm && there >= cost) {
        return new Level(now, there - cost, false, Outcome.ANSWERED);
      }
      // Each further question empties it: silence lasts until it really calms.
      return new Level(now, Math.max(0, there - cost), true, told ? Outcome.SILENCE : Outcome.TOLD);
    }
  }
}
