package backheel.store.feed;

import backheel.story.Report;

/** A report whose ownership changes. */
record ContestedReport(long seq, String id, long story, String feed, Report report) {}
