package backheel.store.fanout;

import backheel.story.Report;

/** A stored report and its story. */
record ReportOfStory(long story, Report report) {}
