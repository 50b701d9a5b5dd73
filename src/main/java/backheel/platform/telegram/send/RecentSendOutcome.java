package backheel.platform.telegram.send;

/** The outcome of one message: its requested wait, 0 when it was accepted. */
record RecentSendOutcome(long chat, long at, long pause) {}
