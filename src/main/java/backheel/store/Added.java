package backheel.store;

/**
 * What became of an arrival.
 *
 * @param story the story the report is in now
 * @param known whether the report had been stored before
 * @param owed how many chats are owed the story because of it
 */
public record Added(long story, boolean known, int owed) {}
