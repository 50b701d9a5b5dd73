package backheel.story;

import java.time.Instant;

/**
 * What an outlet changed in a report that had been told already.
 *
 * @param report the report's id
 * @param at when it was seen
 * @param was what the report said: a headline, a {@link StatedScore}, a speaker's key and the words
 *     of a quote; "" where nothing was there
 * @param now what it says instead, "" when nothing
 */
public record Correction(Kind kind, String report, Instant at, String was, String now) {

  /** What was changed, the gravest first. */
  public enum Kind {
    /** The outlet has withdrawn its report. */
    RETRACTED,
    /** A score, or who scored. */
    SCORE,
    /** Words that somebody was said to have said. */
    QUOTE,
    /** The outlet says itself that it has corrected something. */
    NOTICE,
    /** The headline. */
    TITLE,
    /** Something that nobody needs to be told of. */
    MINOR
  }

  /** Whether people who were told the story should see it. */
  public boolean isAnnounced() {
    return kind != Kind.MINOR;
  }
}
