package backheel.platform.telegram;

/**
 * The bot itself, as Telegram knows it.
 *
 * @param name without the @
 * @param inline whether people can use it in any chat, which @BotFather decides
 */
record Me(long id, String name, boolean inline) {}
