package backheel.subscription;

/**
 * A chat's subscription to a topic.
 *
 * @param topic the topic, as written by {@link Topic}
 * @param name the name by which it was requested, "" where the topic suffices
 */
public record Subscription(
    long id, String chat, String topic, String name, SubscriptionFilter filter) {}
