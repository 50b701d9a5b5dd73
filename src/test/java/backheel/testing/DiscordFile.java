package backheel.testing;

/** A file that came to the local Discord. */
public record DiscordFile(String name, byte[] bytes) {}
