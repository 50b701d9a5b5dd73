package backheel.store.subscription;

import backheel.store.outbox.DeliveryState;
import backheel.subscription.DeliveryExplanation;

/** A stored explanation with its delivery state. */
record StoredExplanation(DeliveryState state, DeliveryExplanation reason) {}
