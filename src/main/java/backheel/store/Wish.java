package backheel.store;

/**
 * What a chat waits for.
 *
 * @param target see {@link Target}
 * @param name how it was called when it was asked for, "" where the target says it all
 */
public record Wish(long id, String chat, String target, String name, Terms terms) {}
