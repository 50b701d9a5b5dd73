package backheel.store.fanout;

/** An unfinished fan-out. */
record UnfinishedFanOut(long id, long report, String target, long reached) {}
