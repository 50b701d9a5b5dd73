package backheel.chat;

/** A message of ours on a platform, by the platform's own id, so that it can be edited later. */
public record MessageRef(ChatId chat, String id) {}
