package backheel.store.feed;

import java.time.Instant;

/** The stored reason why a document could not be read. */
record UnreadableNote(long words, String why, Instant at) {}
