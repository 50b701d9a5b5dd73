package backheel.message;

import backheel.story.Quote;
import backheel.story.Report;

/** A quote and the report that contains it. */
record SourcedQuote(Quote quote, Report report) {}
