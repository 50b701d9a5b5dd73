package backheel.store.fanout;

/**
 * A step through the subscriptions to one topic.
 *
 * @param lastExamined the last subscription examined
 * @param examined the number of subscriptions examined
 * @param queued the number of messages queued
 * @param done whether none are left
 */
record FanOutStepResult(long lastExamined, int examined, int queued, boolean done) {}
