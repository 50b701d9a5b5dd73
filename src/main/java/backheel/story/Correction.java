package backheel.story;

import java.time.Instant;

/** A change that an outlet made in a report that had already been sent. */
public sealed interface Correction {
  /** Returns the id of the report. */
  String report();

  /** Returns the time at which the change was seen. */
  Instant at();

  /** The withdrawal of a report, with the headline that it had. */
  record Retraction(String report, Instant at, String headline) implements Correction {}

  /** A match whose score is stated differently. */
  record ScoreChange(String report, Instant at, StatedScore was, StatedScore now)
      implements Correction {}

  /** A match whose scorers are stated differently. */
  record ScorersChange(String report, Instant at, StatedScore score, String was, String now)
      implements Correction {}

  /**
   * A quote that is no longer in the report.
   *
   * @param speaker the speaker's key
   */
  record QuoteRemoval(String report, Instant at, String speaker, String quote)
      implements Correction {}

  /**
   * A quote that is attributed to another speaker.
   *
   * @param quote the words as first quoted
   * @param was the key of the first speaker
   * @param now the key of the speaker after the change
   */
  record SpeakerChange(String report, Instant at, String quote, String was, String now)
      implements Correction {}

  /** A correction notice published by the outlet. */
  record PublishedNotice(String report, Instant at, String notice) implements Correction {}

  /** A headline that says something else. */
  record HeadlineChange(String report, Instant at, String was, String now) implements Correction {}

  /** A change that nobody needs to be notified of. */
  record MinorEdit(String report, Instant at) implements Correction {}

  /** Returns whether people who were sent the story should be notified. */
  default boolean isAnnounced() {
    return !(this instanceof MinorEdit);
  }
}
