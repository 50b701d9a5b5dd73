package backheel.platform.telegram.render;

/**
 * The bot's own account in Telegram.
 *
 * @param name without the @
 * @param inlineMode whether people can use it in any chat, a setting in @BotFather
 */
public record BotIdentity(long id, String name, boolean inlineMode) {}
