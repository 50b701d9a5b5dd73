package backheel.answer;

import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Shares;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many feeds one person may have looked at, in all chats together: the first few within an hour
 * for the price of a question, each further one for that of many, and never more than three at
 * once. Feeds that somebody adds by the hundred are imported by the operator.
 */
final class FeedQuota {
  /** So many within an hour cost what any question does. */
  static final int CHEAP = 5;

  /** As many questions as each further one costs. */
  static final int PRICE = 20;

  static final int AT_ONCE = 3;

  private static final Duration EACH = Duration.ofHours(1).dividedBy(CHEAP);
  private static final int KEPT = 20_000;

  private final Patience patience;
  private final Clock clock;
  private final Shares looks = new Shares(AT_ONCE);

  /** When each person's allowance will be whole again: the virtual schedule of a leaky bucket. */
  private final Cache<ChatId, Instant> wholeAgain =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(Duration.ofHours(2)).build();

  FeedQuota(Patience patience, Clock clock) {
    this.patience = patience;
    this.clock = clock;
  }

  /** Whether a feed is looked at now. */
  sealed interface Turn {
    /** It is; its end is to be told. */
    record Now() implements Turn {}

    /** It has its price, which the person can pay after so long. */
    record After(Duration delay) implements Turn {}

    /** As many as may be are being looked at. */
    record Busy() implements Turn {}
  }

  /**
   * Takes a turn.
   *
   * @param free whether it has no price, as for the operator
   */
  Turn take(Question question, boolean free) {
    var person = Patience.person(question);
    if (!looks.take(person)) {
      return new Turn.Busy();
    }
    var wait = free || isCheap(person) ? Duration.ZERO : patience.pay(person, PRICE);
    if (wait.isZero()) {
      return new Turn.Now();
    }
    looks.giveBack(person);
    return new Turn.After(wait);
  }

  void done(Question question) {
    looks.giveBack(Patience.person(question));
  }

  private boolean isCheap(ChatId person) {
    var now = clock.instant();
    var cheap = new boolean[1];
    wholeAgain
        .asMap()
        .compute(
            person,
            (key, before) -> {
              var from = before == null || before.isBefore(now) ? now : before;
              var then = from.plus(EACH);
              cheap[0] = !then.isAfter(now.plus(EACH.multipliedBy(CHEAP)));
              return cheap[0] ? then : from;
            });
    return cheap[0];
  }
}
