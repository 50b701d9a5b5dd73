package backheel.store.subscription;

import backheel.subscription.Topic;
import java.time.Instant;

/** A subscribed topic and the time of subscribing. */
record SubscribedTopic(Topic topic, Instant since) {}
