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

  /** People type fast, and each letter may be asked about. */
  private static final double GLANCE = 0.1;

  /** Many people in one chat may ask more. */
  private static final int CROWD = 3;

  private static final int KEPT = 20_000;

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

  Outcome take(Question question) {
    var outcome = take(people, person(question), AT_ONCE, 1);
    return outcome != Outcome.ANSWERED || question.place() == Place.PRIVATE
        ? outcome
        : take(crowds, question.chat().whole(), CROWD * AT_ONCE, 1);
  }

  /** Something small and quick that a person does while typing. */
  boolean takeGlance(ChatId person) {
    return pay(person, GLANCE).isZero();
  }

  /** A question that was not even looked at, because its asker has too many under way. */
  Outcome exhaust(Question question) {
    return take(people, person(question), AT_ONCE, Double.MAX_VALUE);
  }

  /**
   * Pays for something as dear as so many questions, if the person can.
   *
   * @return how long until then; zero when it is paid
   */
  Duration pay(ChatId person, double price) {
    var now = clock.instant();
    return people.get(person, key -> new Bucket(now, AT_ONCE)).pay(now, AT_ONCE, price);
  }

  /** Who asks: the person, in whatever chat; where that is not known, the chat. */
  static ChatId person(Question question) {
    return question.asker() == null ? question.chat().whole() : question.asker();
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

    Duration pay(Instant now, double full, double price) {
      var before =
          level.getAndUpdate(
              one -> one.there(now, full) < price ? one : one.taken(now, full, price));
      double lacking = price - before.there(now, full);
      return lacking <= 0
          ? Duration.ZERO
          : Duration.ofMillis((long) Math.ceil(1_000 * lacking / PER_SECOND));
    }
  }

  /**
   * How much is left.
   *
   * @param told whether the person was told that it was too much, and it has not calmed since
   */
  private record Level(Instant at, double left, boolean told, Outcome outcome) {
    double there(Instant now, double full) {
      double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1_000.0);
      return Math.min(full, left + seconds * PER_SECOND);
    }

    Level taken(Instant now, double full, double cost) {
      double there = there(now, full);
      boolean calm = !told || there >= full / 2;
      if (calm && there >= cost) {
        return new Level(now, there - cost, false, Outcome.ANSWERED);
      }
      // Each further question empties it: silence lasts until it really calms.
      return new Level(now, Math.max(0, there - cost), true, told ? Outcome.SILENCE : Outcome.TOLD);
    }
  }
}
