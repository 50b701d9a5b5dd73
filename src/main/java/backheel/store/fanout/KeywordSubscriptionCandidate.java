package backheel.store.fanout;

/** A subscription that the report may match. */
record KeywordSubscriptionCandidate(long subscription, String phrase) {}
