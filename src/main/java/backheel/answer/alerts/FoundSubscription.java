package backheel.answer.alerts;

import backheel.subscription.Subscription;

/**
 * A subscription that was found.
 *
 * @param rest the text behind its name
 */
record FoundSubscription(Subscription wish, String rest) {}
