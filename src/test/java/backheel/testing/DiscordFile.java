package backheel.testing;

/** A file that came to the local Discord. */
@SuppressWarnings("ArrayRecordComponent") // two are never compared
public record DiscordFile(String name, byte[] bytes) {}
