package backheel.answer.alerts;

import java.time.Duration;

/** The decision on a requested lookup. */
sealed interface FeedLookupDecision {
  /** A permission to look up now; the end of the lookup must be reported with {@code release}. */
  record Now() implements FeedLookupDecision {}

  /** A refusal because of the price, which the person can pay after this delay. */
  record After(Duration delay) implements FeedLookupDecision {}

  /** A refusal because the maximum number of lookups is in progress. */
  record Busy() implements FeedLookupDecision {}
}
