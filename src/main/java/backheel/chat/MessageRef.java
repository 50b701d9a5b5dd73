package backheel.chat;

/**
 * A reference to a message that the bot sent, by the platform's own id, so that it can be edited
 * later.
 */
public record MessageRef(ChatId chat, String id) {}
