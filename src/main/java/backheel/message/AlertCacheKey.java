package backheel.message;

import backheel.subscription.MessageStyle;
import backheel.subscription.Topic;

/** A cache key of everything that makes two alerts differ. */
record AlertCacheKey(
    long story, int reports, long edition, String language, Topic why, MessageStyle style) {}
