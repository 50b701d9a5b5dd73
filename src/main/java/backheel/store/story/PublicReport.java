package backheel.store.story;

import backheel.story.Report;

/** A report that is already for everybody. */
record PublicReport(long seq, long story, Report report) {}
