package backheel.store.fanout;

/** A subscription that the report may match. */
record KeywordCandidate(long subscription, String phrase) {}
