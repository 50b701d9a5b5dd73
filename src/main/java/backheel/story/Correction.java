package backheel.story;

import java.time.Instant;

/**
 * A change that an outlet made in a report that had already been sent.
 *
 * @param report the report's id
 * @param at the time at which the change was seen
 * @param was the previous content: a headline, a {@link StatedScore}, a speaker's key and the words
 *     of a quote; "" for none
 * @param now the content that replaces it, "" for none
 */
public record Correction(Kind kind, String report, Instant at, String was, String now) {

  /** The kinds of change, most serious first. */
  public enum Kind {
    /** The withdrawal of the report by its outlet. */
    RETRACTED,
    /** A score, or the scorers. */
    SCORE,
    /** A quote or its speaker. */
    QUOTE,
    /** A correction notice published by the outlet. */
    NOTICE,
    /** The headline. */
    TITLE,
    /** A change that nobody needs to be notified of. */
    MINOR
  }

  /** Returns whether people who were sent the story should be notified. */
  public boolean isAnnounced() {
    return kind != Kind.MINOR;
  }
}
