package backheel.store;

import backheel.story.Report;

/** A report as it is stored, and the number of the story it is in. */
public record Stored(Report report, long story) {}
