package backheel.store;

import backheel.story.MatchFact;
import backheel.story.Report;

/** A match as one report states it, and the number of the story it is in. */
public record ReportedMatch(MatchFact match, Report report, long story) {}
