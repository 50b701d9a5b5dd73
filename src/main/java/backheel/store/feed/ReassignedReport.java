package backheel.store.feed;

import backheel.story.Report;

/** A report whose ownership changes. */
record ReassignedReport(long seq, String id, long story, String feed, Report report) {}
