package backheel.answer.alerts;

import backheel.answer.command.QuestionThrottle;
import backheel.chat.ChatId;
import backheel.chat.ConcurrencyQuota;
import backheel.chat.Question;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The quota of feed lookups per person, over all chats: the first few within an hour cost as much
 * as a question, each further one as much as many questions, and no more than three run at once.
 * Feeds in the hundreds are imported by the operator instead.
 */
final class FeedLookupQuota {
  /** Number of lookups within an hour at the price of an ordinary question. */
  static final int CHEAP_LOOKUPS_PER_HOUR = 5;

  /** Price of each further lookup, in questions. */
  static final int EXTRA_LOOKUP_PRICE = 20;

  static final int MAX_CONCURRENT_LOOKUPS = 3;

  private static final Duration CHEAP_LOOKUP_INTERVAL =
      Duration.ofHours(1).dividedBy(CHEAP_LOOKUPS_PER_HOUR);
  private static final int MAX_TRACKED_PEOPLE = 20_000;

  private final QuestionThrottle questionThrottle;
  private final Clock clock;
  private final ConcurrencyQuota looks = new ConcurrencyQuota(MAX_CONCURRENT_LOOKUPS);

  /**
   * Time at which each person's allowance will be full again: the virtual schedule of a leaky
   * bucket.
   */
  private final Cache<ChatId, Instant> refilledAt =
      Caffeine.newBuilder()
          .maximumSize(MAX_TRACKED_PEOPLE)
          .expireAfterWrite(Duration.ofHours(2))
          .build();

  FeedLookupQuota(QuestionThrottle questionThrottle, Clock clock) {
    this.questionThrottle = questionThrottle;
    this.clock = clock;
  }

  /**
   * Acquires a lookup.
   *
   * @param free whether the lookup costs nothing, as for the operator
   */
  FeedLookupDecision acquire(Question question, boolean free) {
    var person = QuestionThrottle.person(question);
    if (!looks.tryAcquire(person)) {
      return new FeedLookupDecision.Busy();
    }
    var wait =
        free || isCheap(person) ? Duration.ZERO : questionThrottle.pay(person, EXTRA_LOOKUP_PRICE);
    if (wait.isZero()) {
      return new FeedLookupDecision.Now();
    }
    looks.release(person);
    return new FeedLookupDecision.After(wait);
  }

  void release(Question question) {
    looks.release(QuestionThrottle.person(question));
  }

  private boolean isCheap(ChatId person) {
    var now = clock.instant();
    var cheap = new boolean[1];
    refilledAt
        .asMap()
        .compute(
            person,
            (key, before) -> {
              var from = before == null || before.isBefore(now) ? now : before;
              var then = from.plus(CHEAP_LOOKUP_INTERVAL);
              cheap[0] =
                  !then.isAfter(
                      now.plus(CHEAP_LOOKUP_INTERVAL.multipliedBy(CHEAP_LOOKUPS_PER_HOUR)));
              return cheap[0] ? then : from;
            });
    return cheap[0];
  }
}
