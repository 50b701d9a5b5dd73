package backheel.store.story;

import backheel.story.Report;

/** A stored report and the number of its story. */
public record StoredReport(Report report, long story) {}
