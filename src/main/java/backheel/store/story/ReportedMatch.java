package backheel.store.story;

import backheel.story.MatchFact;
import backheel.story.Report;

/** A match as one report states it, with the number of its story. */
public record ReportedMatch(MatchFact match, Report report, long story) {}
