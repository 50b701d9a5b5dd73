package backheel.store.story;

import backheel.story.Quote;
import backheel.story.Report;

/** A quote, the report that contains it, and the number of its story. */
public record ReportedQuote(Quote quote, Report report, long story) {}
