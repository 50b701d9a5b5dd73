package backheel.platform.telegram;

/**
 * The bot itself, as Telegram knows it.
 *
 * @param name without the @
 */
record Me(long id, String name) {}
