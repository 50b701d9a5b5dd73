package backheel.store;

/**
 * One story owed to one chat.
 *
 * @param chat as {@code platform:address}
 * @param why the subject or feed that caused it
 * @param attempts how often sending it was tried before
 */
public record Owed(long id, String chat, long story, String why, int attempts) {}
