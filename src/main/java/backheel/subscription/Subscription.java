package backheel.subscription;

import backheel.chat.ChatId;

/**
 * A chat's subscription to a topic.
 *
 * @param topic the topic
 * @param name the name by which it was requested, "" where the topic suffices
 */
public record Subscription(
    long id, ChatId chat, Topic topic, String name, SubscriptionFilter filter) {}
