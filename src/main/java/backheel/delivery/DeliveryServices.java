package backheel.delivery;

import backheel.chat.Platform;
import backheel.delivery.pace.RateLimiter;
import backheel.message.MessageRenderer;
import backheel.store.outbox.Outbox;
import java.time.Clock;

/** The collaborators that the parts of one platform's courier share. */
record DeliveryServices(
    Platform platform,
    Outbox outbox,
    DeliveryPolicy policy,
    MessageRenderer renderer,
    SentJournal journal,
    RateLimiter rateLimiter,
    DeliveryExecutor executor,
    Clock clock) {}
