package backheel.chat;

/** The bot as a platform sees it: what answers, what is notified, and what keeps the limits. */
public record BotEndpoints(
    BotService service,
    ChatEvents events,
    ProcessedUpdates processedUpdates,
    ReplyThrottle replyThrottle) {}
