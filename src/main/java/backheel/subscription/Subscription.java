package backheel.subscription;

/**
 * A chat's subscription to a topic.
 *
 * @param topic the topic
 * @param name the name by which it was requested, "" where the topic suffices
 */
public record Subscription(
    long id, String chat, Topic topic, String name, SubscriptionFilter filter) {}
