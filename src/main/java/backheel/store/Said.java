package backheel.store;

import backheel.story.Quote;
import backheel.story.Report;

/** A quote, the report that carries it, and the number of the story it is in. */
public record Said(Quote quote, Report report, long story) {}
