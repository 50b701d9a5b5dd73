package backheel.store.story;

import backheel.story.Report;

/** A report from a chat's own feed. */
record ChatFeedReport(long seq, String id, long story, String feed, Report report) {}
